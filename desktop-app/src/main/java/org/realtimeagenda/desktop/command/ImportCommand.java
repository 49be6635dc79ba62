package org.realtimeagenda.desktop.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.realtimeagenda.client.exchange.ImportPlan;
import org.realtimeagenda.client.exchange.Importer;
import org.realtimeagenda.client.icalendar.ICalendarReader;
import org.realtimeagenda.client.icalendar.Mistake;
import org.realtimeagenda.client.icalendar.Reading;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.core.WireJson;
import org.realtimeagenda.desktop.exchange.ExchangeWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code agenda import}: takes the events of an iCalendar file into one's own calendar. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
  static final String STANDARD = "-";

  private final AgendaCommand agenda;

  @Parameters(paramLabel = "FILE", descriptionKey = "import-file")
  private String file = "";

  @Option(names = "--private")
  private boolean confidentialToo;

  @Option(names = "--json")
  private boolean json;

  ImportCommand(AgendaCommand agenda) {
    this.agenda = agenda;
  }

  @Override
  public Integer call() throws IOException {
    ExchangeWords words = new ExchangeWords(agenda.locale());
    Reading.Read read =
        switch (reading()) {
          case Reading.Broken(Mistake mistake) ->
              throw new CommandFailure(
                  Exit.REFUSED, Messages.text("import.broken", words.mistake(mistake)));
          case Reading.Read whole -> whole;
        };
    try (OneTimeReplica calendar = OneTimeReplica.open(agenda)) {
      Importer importer = new Importer(calendar.replica());
      ImportPlan plan = importer.plan(read);
      List<LocalEdit> edits = plan.edits(confidentialToo);
      calendar.expect(edits.size());
      importer.apply(edits, _ -> {}, () -> false);
      List<String> refused = calendar.await();
      say(plan, refused, words);
      return (refused.isEmpty() ? Exit.DONE : Exit.REFUSED).code();
    }
  }

  private Reading reading() {
    try {
      if (file.equals(STANDARD)) {
        return ICalendarReader.read(System.in);
      }
      try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(file)))) {
        return ICalendarReader.read(in);
      }
    } catch (IOException unreadable) {
      throw new CommandFailure(
          Exit.USAGE,
          Messages.text("error.file", file, AgendaCommand.reason(unreadable)),
          unreadable);
    }
  }

  private void say(ImportPlan plan, List<String> refused, ExchangeWords words) {
    int left = confidentialToo ? 0 : plan.confidential();
    if (json) {
      agenda.out().println(json(plan, refused, left, words));
      return;
    }
    agenda
        .out()
        .println(
            words.counts(
                plan.added(confidentialToo) - refused.size(),
                plan.changed(confidentialToo),
                plan.same(),
                plan.skipped().size()));
    if (left > 0) {
      agenda.out().println(Messages.text("import.private", left));
    }
    words.mistakes(plan).forEach(agenda.out()::println);
    refused.forEach(reason -> agenda.out().println(Messages.text("import.refused", reason)));
  }

  private ObjectNode json(ImportPlan plan, List<String> refused, int left, ExchangeWords words) {
    ObjectNode line =
        WireJson.MAPPER
            .createObjectNode()
            .put("new", plan.added(confidentialToo))
            .put("changed", plan.changed(confidentialToo))
            .put("same", plan.same())
            .put("private_left_out", left);
    mistakes(line.putArray("skipped"), plan.skipped(), words);
    mistakes(line.putArray("left_out"), plan.leftOut(), words);
    refused.forEach(line.putArray("refused")::add);
    return line;
  }

  private static void mistakes(ArrayNode array, List<Mistake> mistakes, ExchangeWords words) {
    for (Mistake mistake : mistakes) {
      array
          .addObject()
          .put("line", mistake.line())
          .put("kind", mistake.kind().name().toLowerCase(Locale.ROOT))
          .put("reason", words.mistake(mistake));
    }
  }
}
