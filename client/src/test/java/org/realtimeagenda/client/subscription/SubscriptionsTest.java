package org.realtimeagenda.client.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.realtimeagenda.client.icalendar.Mistake;
import org.realtimeagenda.client.search.Query;
import org.realtimeagenda.client.subscription.CalendarServer.Reply;

class SubscriptionsTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final String PATH = "/club/private-5f2a/club.ics";
  private static final String FILE =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      NAME:Club
      COLOR:teal
      BEGIN:VEVENT
      UID:training@example.com
      DTSTART;TZID=Europe/Paris:20261123T190000
      DTEND;TZID=Europe/Paris:20261123T210000
      RRULE:FREQ=DAILY;COUNT=10
      EXDATE;TZID=Europe/Paris:20261125T190000
      SUMMARY:Training
      END:VEVENT
      BEGIN:VEVENT
      UID:training@example.com
      RECURRENCE-ID;TZID=Europe/Paris:20261126T190000
      DTSTART;TZID=Europe/Paris:20261126T200000
      DTEND;TZID=Europe/Paris:20261126T220000
      SUMMARY:Training\\, later
      END:VEVENT
      BEGIN:VEVENT
      UID:party@example.com
      DTSTART;VALUE=DATE:20261128
      COLOR:orange
      SUMMARY:Party
      END:VEVENT
      END:VCALENDAR
      """;

  /** With notes, and with what isn't near. */
  private static final String SEARCHED =
      FILE.replace("Training\nEND", "Training\nLOCATION:Gym\nDESCRIPTION:Bring a bottle\nEND")
          .replace(
              "END:VCALENDAR",
              """
              BEGIN:VEVENT
              UID:course@example.com
              DTSTART;TZID=Europe/Paris:20240103T190000
              DTEND;TZID=Europe/Paris:20240103T210000
              RRULE:FREQ=WEEKLY;COUNT=2
              SUMMARY:Course
              END:VEVENT
              BEGIN:VEVENT
              UID:leap@example.com
              DTSTART;VALUE=DATE:20200229
              RRULE:FREQ=YEARLY
              SUMMARY:Leap day
              END:VEVENT
              BEGIN:VEVENT
              UID:anniversary@example.com
              DTSTART;VALUE=DATE:20200601
              RRULE:FREQ=YEARLY
              SUMMARY:Anniversary
              END:VEVENT
              END:VCALENDAR\
              """);

  @TempDir private Path folder;
  private final Moved clock = new Moved();
  private CalendarServer server;
  private Subscriptions subscriptions;

  /** A clock that is put on. */
  private static final class Moved extends Clock {
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @BeforeEach
  void start() throws IOException {
    server = new CalendarServer();
    subscriptions = new Subscriptions(kept(), clock);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Path kept() {
    return folder.resolve("subscriptions");
  }

  @Test
  void showsWhatIsPublishedAndKeepsItForItsOwnerAlone() throws IOException {
    server.publish(PATH, FILE);
    Subscribed club = add(server.address(PATH));
    assertEquals("Club", club.subscription().name());
    assertEquals("#008080", club.subscription().color());
    assertEquals(2, club.events());
    assertEquals(
        List.of(
            "2026-11-23T19:00:00 Training #008080",
            "2026-11-24T19:00:00 Training #008080",
            "2026-11-26T20:00:00 Training, later #008080",
            "2026-11-27T19:00:00 Training #008080",
            "2026-11-28 Party #FFA500",
            "2026-11-28T19:00:00 Training #008080",
            "2026-11-29T19:00:00 Training #008080"),
        week(subscriptions));
    try (Stream<Path> files = Files.list(kept())) {
      for (Path file : files.toList()) {
        assertEquals(
            "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      }
    }
    assertFalse(club.toString().contains("private-5f2a"), "what is logged has no address");
    assertEquals(
        Problem.Kind.ALREADY, refused(server.address(PATH).replace("http:", "webcal:")).kind());
  }

  @Test
  void findsTheNextOfEachThatHasAllWordsAndIsShown() {
    server.publish(PATH, SEARCHED);
    Subscribed club = add(server.address(PATH));

    String next = "2026-11-23T19:00:00 Training #008080";
    assertEquals(List.of(next), found("gym"));
    assertEquals(List.of(next), found("TRAIN bottle"));
    assertEquals(
        List.of(
            "2024-01-10T19:00:00 Course #008080",
            next,
            "2026-11-26T20:00:00 Training, later #008080",
            "2026-11-28 Party #FFA500",
            "2027-06-01 Anniversary #008080",
            "2028-02-29 Leap day #008080"),
        found("club"));
    assertEquals(List.of("2026-11-26T20:00:00 Training, later #008080"), found("club later"));
    assertEquals(List.of(), found("raining"));
    assertEquals(List.of(), found(" - "));
    assertEquals(List.of(next), found("club", 1));

    clock.now = Instant.parse("2026-11-24T21:00:00Z");
    assertEquals(List.of("2026-11-27T19:00:00 Training #008080"), found("gym"));
    clock.now = Instant.parse("2026-11-23T10:00:00Z");
    assertEquals(List.of(next), found("gym"));

    subscriptions.change(club.subscription().id(), one -> one.withName("Sport")).join();
    assertEquals(List.of("2026-11-28 Party #FFA500"), found("sport party"));
    assertEquals(List.of(), found("club"));
    subscriptions.change(club.subscription().id(), one -> one.withShown(false)).join();
    assertEquals(List.of(), found("party"));
  }

  @Test
  void findsWhatIsLongOverOrFarAwayAndTheLastOfManyTimes() {
    server.publish(
        PATH,
        calendar(
            event("Founding", "20100302T190000", ""),
            event("Old course", "20100301T190000", "RRULE:FREQ=WEEKLY;COUNT=3\n"),
            event("Old choir", "20100301T190000", "RRULE:FREQ=MONTHLY;BYDAY=1MO;COUNT=3\n"),
            event(
                "Tram",
                "20200101T000000",
                "RRULE:FREQ=MINUTELY;INTERVAL=60;UNTIL=20261120T120000Z\n"),
            event("Comet", "20610728T190000", "RRULE:FREQ=YEARLY\n")));
    add(server.address(PATH));

    assertEquals(
        List.of(
            "2010-03-01T19:00:00 Old choir #008080",
            "2010-03-02T19:00:00 Founding #008080",
            "2010-03-15T19:00:00 Old course #008080",
            "2026-11-20T13:00:00 Tram #008080",
            "2061-07-28T19:00:00 Comet #008080"),
        found("club"));
  }

  private static String calendar(String... events) {
    return "BEGIN:VCALENDAR\nVERSION:2.0\nNAME:Club\nCOLOR:teal\n"
        + String.join("", events)
        + "END:VCALENDAR\n";
  }

  private static String event(String name, String start, String rule) {
    return """
    BEGIN:VEVENT
    UID:%s
    DTSTART;TZID=Europe/Paris:%s
    %sSUMMARY:%s
    END:VEVENT
    """
        .formatted(name, start, rule, name);
  }

  private List<String> found(String text) {
    return found(text, 100);
  }

  private List<String> found(String text, int limit) {
    return texts(subscriptions.search(Query.of(text), limit, PARIS).join());
  }

  @Test
  void asksOnceAnHourWhetherItIsAnother() {
    server.reply(PATH, Reply.of(200, Map.of("ETag", "\"1\""), FILE));
    add(server.address(PATH));
    later(Duration.ofMinutes(59));
    assertEquals(1, server.asked().size());

    later(Duration.ofMinutes(1));

    assertEquals(2, server.asked().size());
    assertEquals("\"1\"", server.asked().get(1).getFirst("If-None-Match"));
    assertEquals(clock.now, one().standing().updatedAt());
    assertEquals(clock.now.plus(Duration.ofHours(1)), one().standing().nextTry());
    assertEquals(7, week(subscriptions).size());

    server.reply(PATH, Reply.of(200, Map.of("ETag", "\"2\""), FILE.replace("COUNT=10", "COUNT=1")));
    later(Duration.ofHours(1));
    assertEquals(3, week(subscriptions).size());
    assertEquals(week(subscriptions), week(new Subscriptions(kept(), clock)));
  }

  @Test
  void asksAsOftenAsTheFileWishes() {
    server.publish(
        PATH, FILE.replace("NAME:Club", "NAME:Club\nREFRESH-INTERVAL;VALUE=DURATION:PT12H"));
    assertEquals(
        clock.now.plus(Duration.ofHours(12)), add(server.address(PATH)).standing().nextTry());
    server.publish("/often.ics", FILE.replace("NAME:Club", "X-PUBLISHED-TTL:PT1M"));
    assertEquals(
        clock.now.plus(Pace.SHORTEST), add(server.address("/often.ics")).standing().nextTry());
  }

  @Test
  void leavesABusyServerAloneForAsLongAsItSays() {
    server.publish(PATH, FILE);
    add(server.address(PATH));
    server.reply(PATH, Reply.of(429, Map.of("Retry-After", "7200"), ""));
    later(Duration.ofHours(1));
    assertEquals(new Problem(Problem.Kind.BUSY, 429, null), one().standing().problem());
    assertEquals(clock.now.plusSeconds(7200), one().standing().nextTry());

    server.reply(PATH, Reply.of(503, Map.of("Retry-After", "Mon, 23 Nov 2026 20:00:00 GMT"), ""));
    later(Duration.ofHours(2));
    assertEquals(Instant.parse("2026-11-23T20:00:00Z"), one().standing().nextTry());
    assertEquals(7, week(subscriptions).size());
  }

  @Test
  void asksMoreSeldomTheLongerItFails() {
    server.publish(PATH, FILE);
    Instant updated = add(server.address(PATH)).standing().updatedAt();
    server.reply(PATH, Reply.of(500, Map.of(), "no"));
    for (int minutes : new int[] {5, 10, 20, 40, 80, 160, 320, 360, 360}) {
      later(Duration.between(clock.now, one().standing().nextTry()));
      assertEquals(clock.now.plus(Duration.ofMinutes(minutes)), one().standing().nextTry());
    }
    assertEquals(updated, one().standing().updatedAt());

    server.publish(PATH, FILE);
    assertTrue(subscriptions.refresh(one().subscription().id()).join());
    assertNull(one().standing().problem());
    assertEquals(clock.now, one().standing().updatedAt());
  }

  @Test
  void aDiskThatTakesNothingIsSaidAndNobodyIsAskedEachMinute() throws IOException {
    server.publish(PATH, FILE);
    Subscribed club = add(server.address(PATH));
    Path inTheWay = kept().resolve(club.subscription().id() + ".json.new");
    Path full = Files.createDirectories(inTheWay.resolve("full"));
    server.publish(PATH, FILE.replace("COUNT=10", "COUNT=1"));
    later(Duration.ofHours(1));
    assertEquals(Problem.Kind.NOT_KEPT, kind());
    assertEquals(clock.now.plus(Duration.ofMinutes(5)), one().standing().nextTry());
    later(Duration.ofMinutes(1));
    assertEquals(2, server.asked().size());
    later(Duration.ofMinutes(4));
    assertEquals(3, server.asked().size());
    assertEquals(clock.now.plus(Duration.ofMinutes(10)), one().standing().nextTry());
    assertEquals(club.standing().updatedAt(), one().standing().updatedAt());
    assertEquals(7, week(subscriptions).size());

    Files.delete(full);
    Files.delete(inTheWay);
    later(Duration.ofMinutes(10));
    assertNull(one().standing().problem());
    assertEquals(3, week(new Subscriptions(kept(), clock)).size());
  }

  @Test
  void whatCannotBeSentBackIsNotKept() {
    server.reply(
        PATH, Reply.of(200, Map.of("ETag", "\"\u00e9\"", "Last-Modified", "f\u00e9vrier"), FILE));
    assertNull(add(server.address(PATH)).standing().etag());
    later(Duration.ofHours(1));
    assertEquals(2, server.asked().size());
    assertEquals(clock.now, one().standing().updatedAt());
  }

  @Test
  void oneThatIsSpoiltHidesNoOther() throws IOException {
    server.publish(PATH, FILE);
    add(server.address(PATH));
    Files.write(kept().resolve("spoilt.json"), new byte[] {'"', (byte) 0xff, '"'});
    assertEquals(1, new Subscriptions(kept(), clock).read().join().size());
  }

  @Test
  void aBrokenFileKeepsTheLastGoodOneAndNamesTheLine() {
    server.publish(PATH, FILE);
    add(server.address(PATH));
    server.publish(PATH, FILE.replace("SUMMARY:Party", "SUMMARY Party"));
    later(Duration.ofHours(1));
    Problem problem = one().standing().problem();
    assertNotNull(problem);
    assertEquals(new Mistake(24, Mistake.Kind.NOT_A_LINE, "SUMMARY Party"), problem.mistake());
    assertEquals(7, week(subscriptions).size());

    Subscriptions again = new Subscriptions(kept(), clock);
    assertEquals(problem, again.read().join().getFirst().standing().problem());
    assertEquals(7, week(again).size());
  }

  @Test
  void anAnswerThatEndsEarlyChangesNothing() {
    server.publish(PATH, FILE);
    add(server.address(PATH));
    server.reply(PATH, new Reply(200, Map.of(), FILE.substring(0, 300), 200));
    later(Duration.ofHours(1));
    assertEquals(Problem.Kind.CUT_OFF, kind());
    server.publish(PATH, FILE.substring(0, FILE.indexOf("RRULE")));
    later(Duration.ofHours(1));
    assertEquals(Problem.Kind.BROKEN, kind());
    assertEquals(7, week(subscriptions).size());
  }

  @Test
  void takesNothingThatIsTooLarge() {
    String line = "X-FILL:" + "x".repeat(1000) + "\n";
    server.publish(PATH, FILE.replace("BEGIN:VEVENT", line.repeat(11_000) + "BEGIN:VEVENT"));
    assertEquals(Problem.Kind.TOO_LARGE, refused(server.address(PATH)).kind());
    assertFalse(Files.exists(kept()));
  }

  @Test
  void goesWhereItIsSentButNotInCirclesAndNowhereUnsafe() {
    server.publish(PATH, FILE);
    server.reply("/moved", Reply.of(301, Map.of("Location", PATH), ""));
    server.reply("/circle", Reply.of(302, Map.of("Location", "/circle"), ""));
    server.reply("/unsafe", Reply.of(302, Map.of("Location", "http://example.com/c.ics"), ""));
    assertEquals("Club", add(server.address("/moved")).subscription().name());
    assertEquals(Problem.Kind.REDIRECTS, refused(server.address("/circle")).kind());
    assertEquals(Problem.Kind.NOT_SAFE, refused(server.address("/unsafe")).kind());
    assertEquals(9, server.asked().size());
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.com/club.ics, NOT_SAFE",
    "ftp://example.com/club.ics, NO_SOURCE",
    "example.com/club.ics, NO_SOURCE",
    "https:///club.ics, NO_SOURCE",
    "https://exa mple.com/, NO_SOURCE",
    "'', NO_SOURCE",
    "file:///none/club.ics, NO_FILE"
  })
  void saysWhatIsWrongWithAnAddress(String typed, Problem.Kind kind) {
    assertEquals(kind, refused(typed).kind());
  }

  @Test
  void saysWhatIsWrongWithAnAnswer() {
    assertEquals(new Problem(Problem.Kind.GONE, 404, null), refused(server.address("/none")));
    server.reply(PATH, Reply.of(403, Map.of(), "no"));
    assertEquals(new Problem(Problem.Kind.SIGN_IN, 403, null), refused(server.address(PATH)));
    server.publish(PATH, "<html>Sign in</html>");
    assertEquals(
        Problem.of(new Mistake(1, Mistake.Kind.NOT_A_LINE, "<html>Sign in</html>")),
        refused(server.address(PATH)));
    server.close();
    assertEquals(Problem.Kind.OUT_OF_REACH, refused(server.address(PATH)).kind());
  }

  @Test
  void startedOfflineItShowsTheCopyAndHowOldThatIs() {
    server.publish(PATH, FILE);
    Instant updated = add(server.address(PATH)).standing().updatedAt();
    server.close();
    clock.now = clock.now.plus(Duration.ofHours(3));

    Subscriptions again = new Subscriptions(kept(), clock);
    assertEquals(updated, again.read().join().getFirst().standing().updatedAt());
    assertEquals(7, week(again).size());
    again.refreshDue().join();

    Standing now = again.all().getFirst().standing();
    assertEquals(Problem.of(Problem.Kind.OUT_OF_REACH), now.problem());
    assertEquals(updated, now.updatedAt());
    assertEquals(7, week(again).size());
  }

  @Test
  void readsAFileOfThisComputerAgainWhenItWasWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("club.ics"), FILE.replace("NAME:Club\n", ""));
    assertEquals("club.ics", add(file.toString()).subscription().name());
    Files.writeString(file, FILE.replace("COUNT=10", "COUNT=1"));
    Files.setLastModifiedTime(file, FileTime.from(clock.now));
    later(Pace.FILE);
    assertEquals(3, week(subscriptions).size());
    Files.delete(file);
    later(Pace.FILE);
    assertEquals(Problem.Kind.NO_FILE, kind());
    assertEquals(3, week(subscriptions).size());
  }

  @Test
  void whatIsChangedStaysSoAndWhatIsRemovedCanComeBack() throws IOException {
    server.publish(PATH, FILE);
    String id = add(server.address(PATH)).subscription().id();
    subscriptions.change(id, one -> one.withName("Sport").withColor("pink")).join();
    later(Duration.ofHours(1));
    Subscriptions other = new Subscriptions(kept(), clock);
    assertEquals("Sport", other.read().join().getFirst().subscription().name());
    assertEquals("2026-11-23T19:00:00 Training pink", week(other).getFirst());
    other.change(id, one -> one.withShown(false)).join();
    assertEquals(List.of(), week(subscriptions));
    other.change(id, one -> one.withShown(true)).join();

    Subscriptions.Removed removed = subscriptions.remove(id).join().orElseThrow();
    assertEquals(List.of(), week(other));
    try (Stream<Path> files = Files.list(kept())) {
      assertEquals(0, files.count());
    }
    subscriptions.restore(removed).join();
    assertEquals(7, week(other).size());
  }

  private Subscribed add(String typed) {
    return assertInstanceOf(Subscriptions.Outcome.Added.class, subscriptions.add(typed).join())
        .subscribed();
  }

  private Problem refused(String typed) {
    return assertInstanceOf(Subscriptions.Outcome.Refused.class, subscriptions.add(typed).join())
        .problem();
  }

  private void later(Duration passed) {
    clock.now = clock.now.plus(passed);
    subscriptions.refreshDue().join();
  }

  private Subscribed one() {
    return subscriptions.all().getFirst();
  }

  private Problem.Kind kind() {
    Problem problem = one().standing().problem();
    assertNotNull(problem);
    return problem.kind();
  }

  private static List<String> week(Subscriptions of) {
    of.read().join();
    return texts(of.between(MONDAY, MONDAY.plusWeeks(1), PARIS).join());
  }

  private static List<String> texts(List<SubscribedEvent> events) {
    return events.stream()
        .map(
            event ->
                event.placed().time().dtStart()
                    + " "
                    + event.placed().event().name()
                    + " "
                    + event.color())
        .toList();
  }
}
