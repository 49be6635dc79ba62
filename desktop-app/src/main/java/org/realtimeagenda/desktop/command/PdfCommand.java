package org.realtimeagenda.desktop.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.holidays.Holidays;
import org.realtimeagenda.client.holidays.NagerEndpoints;
import org.realtimeagenda.client.holidays.Region;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.client.subscription.Subscriptions;
import org.realtimeagenda.desktop.Home;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.calendar.EntrySource;
import org.realtimeagenda.desktop.calendar.PageEntry;
import org.realtimeagenda.desktop.formats.Formats;
import org.realtimeagenda.desktop.print.Paper;
import org.realtimeagenda.desktop.print.PdfFile;
import org.realtimeagenda.desktop.print.PrintKind;
import org.realtimeagenda.desktop.print.Printout;
import org.realtimeagenda.desktop.print.Progress;
import org.realtimeagenda.desktop.shell.HolidayPlace;
import org.realtimeagenda.desktop.shell.PageKind;
import org.realtimeagenda.desktop.shell.WindowMemory;
import org.realtimeagenda.desktop.subscription.SubscribedEntries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code agenda pdf}: writes a day, a week, a month or a list as a PDF file. */
@Command(name = "pdf")
final class PdfCommand implements Callable<Integer> {
  private final AgendaCommand agenda;

  /** As the option has them. */
  private enum View {
    day,
    week,
    month,
    list
  }

  @Option(names = "--view", paramLabel = "day|week|month|list", defaultValue = "week")
  private View view = View.week;

  @Option(names = "--date", paramLabel = "DATE")
  private @Nullable String date;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true)
  private Path file = Path.of("");

  PdfCommand(AgendaCommand agenda) {
    this.agenda = agenda;
  }

  @Override
  public Integer call() throws IOException {
    LocalDate day =
        date == null
            ? LocalDate.now(agenda.clock().withZone(agenda.zone()))
            : TimeOptions.date("--date", date);
    Formats formats = agenda.formats();
    Printout.Days days = days(day, formats.weekFields());
    List<PageEntry> beside = beside(days);
    try (OneTimeReplica opened = OneTimeReplica.toRead(agenda)) {
      write(printout(days, beside, opened.replica()), formats);
    }
    return Exit.DONE.code();
  }

  private Printout.Days days(LocalDate day, WeekFields weeks) {
    return switch (view) {
      case day -> new Printout.Days(PrintKind.DAY, day, day.plusDays(1));
      case week ->
          new Printout.Days(
              PrintKind.WEEK, PageKind.WEEK.from(day, weeks), PageKind.WEEK.to(day, weeks));
      case month ->
          new Printout.Days(
              PrintKind.MONTH, PageKind.MONTH.from(day, weeks), PageKind.MONTH.to(day, weeks));
      case list -> Printout.Days.listFrom(day);
    };
  }

  /** As the window of this home shows them, and without a network. */
  private List<PageEntry> beside(Printout.Days days) {
    Home home = agenda.home();
    Clock clock = agenda.clock().withZone(agenda.zone());
    Subscriptions subscriptions = agenda.subscriptions();
    agenda.read(subscriptions);
    try (Holidays holidays =
        new Holidays(
                home.cache().resolve(HolidayPlace.FOLDER),
                NagerEndpoints.published(),
                agenda.locale(),
                clock)
            .offline()) {
      List<Region> chosen = new WindowMemory(home.config()).holidays();
      List<HolidayPlace> places = HolidayPlace.chosen(holidays, chosen, agenda.region());
      return EntrySource.all(
              List.of(
                  (from, to) -> HolidayPlace.holidays(holidays, places, from, to),
                  new SubscribedEntries(subscriptions, clock)),
              days.from(),
              days.to())
          .join();
    }
  }

  private Printout printout(Printout.Days days, List<PageEntry> beside, Replica replica) {
    Colleagues colleagues = new Colleagues(null);
    colleagues.set(replica.members().join());
    List<Occurrence> entries = replica.occurrences(days.from(), days.to(), agenda.zone()).join();
    return Printout.of(
        days,
        entries,
        beside,
        Printout.Seen.of(colleagues),
        replica.situation().join().state(),
        ZonedDateTime.now(agenda.clock().withZone(agenda.zone())));
  }

  private void write(Printout printout, Formats formats) {
    try {
      Paper paper = Paper.of(agenda.region());
      int pages = PdfFile.write(file, printout, paper, formats, Progress.UNWATCHED);
      agenda.out().println(Messages.text("pdf.done", file, printout.events(), pages));
    } catch (IOException unwritable) {
      throw new CommandFailure(
          Exit.REFUSED,
          Messages.text("error.export", file, AgendaCommand.reason(unwritable)),
          unwritable);
    }
  }
}
