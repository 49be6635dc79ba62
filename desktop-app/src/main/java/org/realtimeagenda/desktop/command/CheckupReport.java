package org.realtimeagenda.desktop.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.realtimeagenda.core.WireJson;
import org.realtimeagenda.desktop.doctor.Checkup;
import org.realtimeagenda.desktop.doctor.Fault;
import org.realtimeagenda.desktop.doctor.Step;
import org.realtimeagenda.desktop.doctor.Step.Outcome;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.node.ObjectNode;

/** Runs a checkup and prints each of its steps as soon as it is known. */
final class CheckupReport {
  private final AgendaCommand agenda;
  private final PrintWriter out;
  private final boolean json;

  /**
   * @param json one object a line, for scripts
   */
  CheckupReport(AgendaCommand agenda, boolean json) {
    this.agenda = agenda;
    this.out = agenda.out();
    this.json = json;
  }

  /** What the first step that doesn't work comes to; {@link Exit#DONE} where all do. */
  Exit of(Path connectionFile) {
    return exit(
        new Checkup(
                connectionFile,
                agenda.home().data(),
                agenda.clock().withZone(agenda.zone()),
                Checkup.PATIENCE)
            .run(this::print));
  }

  /** The same of a checkup that has been run. */
  static Exit exit(Optional<Outcome.Broken> firstBroken) {
    return firstBroken.map(broken -> exit(broken.fault())).orElse(Exit.DONE);
  }

  private static Exit exit(Fault fault) {
    return switch (fault.kind()) {
      case REFUSED -> Exit.REFUSED;
      case UNUSABLE -> Exit.USAGE;
      case OUT_OF_REACH -> Exit.OUT_OF_REACH;
    };
  }

  /** Prints a step. */
  void print(Step step) {
    if (json) {
      out.println(json(step));
    } else {
      switch (step.outcome()) {
        case Outcome.Works(String detail) -> out.println(word("green", "doctor.works") + detail);
        case Outcome.Skipped(String why) ->
            out.println(word("faint", "doctor.skipped") + step.title() + ": " + why);
        case Outcome.Broken(var _, String what, String advice) -> {
          out.println(word("red", "doctor.broken") + what);
          out.println(" ".repeat(Messages.text("doctor.broken").length() + 2) + advice);
        }
      }
    }
    out.flush();
  }

  private static String word(String style, String key) {
    return Ansi.AUTO.string("@|" + style + " " + Messages.text(key) + "|@") + "  ";
  }

  private static ObjectNode json(Step step) {
    ObjectNode json = WireJson.MAPPER.createObjectNode().put("step", step.name());
    return switch (step.outcome()) {
      case Outcome.Works(String detail) -> json.put("result", "works").put("detail", detail);
      case Outcome.Skipped(String why) -> json.put("result", "skipped").put("detail", why);
      case Outcome.Broken(Fault fault, String what, String advice) ->
          json.put("result", "broken")
              .put("cause", fault.code())
              .put("detail", what)
              .put("advice", advice);
    };
  }
}
