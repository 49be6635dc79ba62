package org.realtimeagenda.desktop.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.realtimeagenda.client.Teams;
import org.realtimeagenda.client.exchange.ImportPlan;
import org.realtimeagenda.client.exchange.Importer;
import org.realtimeagenda.client.icalendar.ICalendarReader;
import org.realtimeagenda.client.icalendar.Reading;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.sync.LiveReplica;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.ConnectionFile;
import org.realtimeagenda.desktop.demo.Demo;

/**
 * An iCalendar file of 10,000 events: how long it takes to read it, to compare it, to have all of
 * it safe on this computer, and until the team server has taken the last event; and the same file
 * once more. The team server is a process of its own.
 */
public final class ImportBench {

  private static final int EVENTS = 10_000;
  private static final int RUNS = 3;
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private ImportBench() {}

  public static void main(String[] args) throws Exception {
    for (int run = 0; run < RUNS; run++) {
      Path folder = Files.createTempDirectory("agenda-import");
      try (Backend backend = new Backend(folder.resolve("server"), List.of("writer"))) {
        measure(folder, ConnectionFile.read(backend.connectionFile("writer")));
      } finally {
        Demo.removeAll(folder);
      }
    }
  }

  private static void measure(Path folder, Connection connection)
      throws IOException, InterruptedException {
    Answered answered = new Answered();
    try (LiveReplica replica =
        LiveReplica.open(
            folder.resolve("home"), connection, Clock.system(ZONE), answered, Teams::connect)) {
      answered.live.await();
      byte[] file = file();
      Importer importer = new Importer(replica);
      long begin = System.nanoTime();
      Reading.Read read = (Reading.Read) ICalendarReader.read(new ByteArrayInputStream(file));
      long readAt = System.nanoTime();
      ImportPlan plan = importer.plan(read);
      long plannedAt = System.nanoTime();
      List<LocalEdit> edits = plan.edits(true);
      importer.apply(edits, _ -> {}, () -> false);
      long safeAt = System.nanoTime();
      answered.all.await();
      long takenAt = System.nanoTime();
      Reading.Read again = (Reading.Read) ICalendarReader.read(new ByteArrayInputStream(file));
      int left = importer.plan(again).planned().size();
      long sameAt = System.nanoTime();
      System.out.printf(
          "%d events of %.1f MB: read %s, compared %s, safe here %s, taken by the team %s, in all"
              + " %s; once more, %d to change: %s%n",
          edits.size(),
          file.length / 1e6,
          Figures.ms(readAt - begin),
          Figures.ms(plannedAt - readAt),
          Figures.ms(safeAt - plannedAt),
          Figures.ms(takenAt - safeAt),
          Figures.ms(takenAt - begin),
          left,
          Figures.ms(sameAt - takenAt));
    }
  }

  private static byte[] file() {
    List<String> lines = new ArrayList<>(List.of("BEGIN:VCALENDAR", "VERSION:2.0"));
    LocalDate first = LocalDate.now(ZONE).minusYears(2);
    for (int i = 0; i < EVENTS; i++) {
      String day = DateTimeFormatter.BASIC_ISO_DATE.format(first.plusDays(i / 10));
      lines.addAll(
          List.of(
              "BEGIN:VEVENT",
              "UID:3fb1cc4e-5ba1-4bb0-9f59-%012d@example.com".formatted(i),
              "DTSTAMP:20260101T000000Z",
              "DTSTART;TZID=W. Europe Standard Time:" + day + "T%02d0000".formatted(8 + i % 10),
              "DTEND;TZID=W. Europe Standard Time:" + day + "T%02d4500".formatted(8 + i % 10),
              "SUMMARY:Meeting about matter " + i,
              "LOCATION:Room " + i % 30,
              "DESCRIPTION:What was said about it before\\, and what is to be decided\\n" + i,
              "ORGANIZER;CN=Somebody:mailto:somebody@example.com",
              "ATTENDEE;PARTSTAT=ACCEPTED;CN=Somebody Else:mailto:else@example.com",
              "X-MICROSOFT-CDO-BUSYSTATUS:BUSY"));
      if (i % 100 == 0) {
        lines.add("RRULE:FREQ=WEEKLY;COUNT=20");
      }
      lines.addAll(
          List.of(
              "BEGIN:VALARM",
              "ACTION:DISPLAY",
              "DESCRIPTION:Reminder",
              "TRIGGER:-PT15M",
              "END:VALARM",
              "END:VEVENT"));
    }
    lines.add("END:VCALENDAR\n");
    return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  /** Waits for the answer to each event. */
  private static final class Answered implements ReplicaListener {
    private final CountDownLatch live = new CountDownLatch(1);
    private final CountDownLatch all = new CountDownLatch(EVENTS);

    @Override
    public void stateChanged(ReplicaState state) {
      if (state instanceof ReplicaState.Live) {
        live.countDown();
      }
    }

    @Override
    public void editAnswered(EditAnswer answer) {
      if (answer instanceof EditAnswer.Answered) {
        all.countDown();
      }
    }
  }
}
