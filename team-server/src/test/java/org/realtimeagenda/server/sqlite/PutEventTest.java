package org.realtimeagenda.server.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.realtimeagenda.backend.putevent.HttpAnswer;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.ChangeResult;
import org.realtimeagenda.core.ChangeResult.Accepted;
import org.realtimeagenda.core.ChangeResult.Conflict;
import org.realtimeagenda.core.ChangeResult.NotApplied;
import org.realtimeagenda.core.ChangeResult.Rejected;
import org.realtimeagenda.core.EventKey;

/** The envelope, on a real file. */
class PutEventTest {

  @TempDir private Path directory;
  private Team team;

  @BeforeEach
  void open() throws IOException {
    team = new Team(directory);
  }

  @AfterEach
  void close() throws IOException {
    team.close();
  }

  @Test
  void acceptsACreate() throws IOException {
    assertEquals(
        new Accepted(new EventKey(1, 5), "1.m1"), team.send("alice", Team.create("m1", 5)));
    CalendarEvent event = only();
    assertEquals("Review", event.name());
    assertEquals("1.m1", event.revision());
    assertEquals(1, event.updatedBy());
    assertEquals(Team.NOW.toString(), event.updatedAt());
  }

  @Test
  void answersARepeatAsTheFirstTime() throws IOException {
    ChangeResult first = team.send("alice", Team.create("m1", 5));
    assertEquals(first, team.send("alice", Team.create("m1", 5)));
    assertEquals(1, team.feed().size());
  }

  @Test
  void answersARepeatAsTheFirstTimeThoughAnotherHasEditedSince() throws IOException {
    ChangeResult first = team.send("alice", Team.create("m1", 5));
    team.send("alice", Team.put("m2", "\"1.m1\"", 5, "\"name\":\"Newer\""));
    assertEquals(first, team.send("alice", Team.create("m1", 5)));
    assertEquals("Newer", only().name());
  }

  @Test
  void rejectsAnotherContentUnderTheSameMutation() throws IOException {
    team.send("alice", Team.create("m1", 5));
    assertRejected("mutation_id", team.send("alice", Team.create("m1", 6)));
    assertEquals(List.of(5), team.ids());
  }

  @Test
  void keepsTheReceiptsOfTwoAuthorsApart() {
    team.send("alice", Team.create("m1", 4, 5));
    assertInstanceOf(Accepted.class, team.send("bob", Team.create("m1", 4, 6)));
  }

  @Test
  void answersAConflictWithTheRowAsItIs() {
    team.send("alice", Team.create("m1", 5));
    team.send("alice", Team.put("m2", "\"1.m1\"", 5, "\"name\":\"Newer\""));
    Conflict conflict =
        assertInstanceOf(
            Conflict.class,
            team.send("alice", Team.put("m3", "\"1.m1\"", 5, "\"name\":\"Older\"")));
    assertEquals("Newer", Objects.requireNonNull(conflict.event()).name());
  }

  @Test
  void answersAConflictWithNullWhereThereIsNoRow() {
    assertEquals(
        new Conflict(null), team.send("alice", Team.put("m1", "\"1.m0\"", 5, "\"name\":\"n\"")));
  }

  @Test
  void leavesNoReceiptOfAConflict() throws IOException {
    team.send("alice", Team.create("m1", 5));
    String late = Team.create("m2", 5);
    assertInstanceOf(Conflict.class, team.send("alice", late));
    assertInstanceOf(Conflict.class, team.send("alice", late));
    assertEquals(1, team.feed().size());
  }

  @Test
  void changesOnlyWhatAChangeNames() throws IOException {
    team.send("alice", Team.create("m1", 5));
    team.send("alice", Team.put("m2", "\"1.m1\"", 5, "\"location\":\"Room 2\",\"exdates\":[]"));
    team.send("alice", Team.put("m3", "\"1.m2\"", 5, "\"location\":null,\"reminders\":[10]"));
    CalendarEvent event = only();
    assertEquals("Review", event.name());
    assertNull(event.location());
    assertEquals(List.of(10), event.reminders());
  }

  @Test
  void keepsWhatAnotherToolWritesMeanwhile() throws IOException, SQLException {
    team.send("alice", Team.create("m1", 5));
    team.otherTool("UPDATE events_table SET location = 'Room 9' WHERE id = 5");
    team.send("alice", Team.put("m2", "\"1.m1\"", 5, "\"name\":\"Newer\""));
    assertEquals("Room 9", only().location());
    assertEquals("Newer", only().name());
  }

  @Test
  void editsARowThatAnotherToolWrote() throws IOException, SQLException {
    team.otherTool(
        "INSERT INTO events_table (user_id, id, name, location, dt_start, dt_end) VALUES"
            + " (1, 5, 'Old', 'x', '2024-02-01T10:00:00', '2024-02-01T11:00:00')");
    assertInstanceOf(
        Conflict.class, team.send("alice", Team.put("m1", "null", 5, "\"name\":\"New\"")));
    assertInstanceOf(
        Accepted.class, team.send("alice", Team.put("m1", "\"\"", 5, "\"name\":\"New\"")));
    assertEquals("New", only().name());
  }

  @Test
  void deletesARowThatAnotherToolWroteAgainstTheRules() throws IOException, SQLException {
    writeAgainstTheRules();
    assertInstanceOf(Accepted.class, team.send("alice", Team.delete("m1", "\"\"", 5)));
    assertTrue(team.ids().isEmpty());
    assertInstanceOf(
        Accepted.class, team.send("alice", Team.put("m2", "\"1.m1\"", 5, "\"deleted\":false")));
    assertEquals(List.of(5), team.ids());
  }

  @Test
  void checksOfSuchARowWhatAChangeNames() throws IOException, SQLException {
    writeAgainstTheRules();
    assertInstanceOf(
        Accepted.class, team.send("alice", Team.put("m1", "\"\"", 5, "\"location\":\"Room 2\"")));
    assertEquals("Room 2", only().location());
    assertRejected(
        "name",
        team.send("alice", Team.put("m2", "\"1.m1\"", 5, "\"name\":\"" + "y".repeat(501) + "\"")));
    assertRejected(
        "dt_end",
        team.send("alice", Team.put("m3", "\"1.m1\"", 5, "\"dt_start\":\"2026-11-23T10:00:00\"")));
  }

  /** A name that is too long, and no end. */
  private void writeAgainstTheRules() throws SQLException {
    team.otherTool(
        "INSERT INTO events_table (user_id, id, name, dt_start) VALUES (1, 5, '"
            + "x".repeat(600)
            + "', '2024-02-01T10:00:00')");
  }

  @Test
  void rejectsAChangeOfARowThatCannotBeRepresented() throws SQLException {
    team.otherTool(
        "INSERT INTO events_table (user_id, id, name, reminders) VALUES (1, 5, 'Old', 'soon')");
    assertRejected("id", team.send("alice", Team.put("m1", "\"\"", 5, "\"name\":\"New\"")));
  }

  @Test
  void deletesToATombstoneOf180Days() throws IOException {
    team.send("alice", Team.create("m1", 5));
    team.send("alice", Team.delete("m2", "\"1.m1\"", 5));
    assertTrue(team.ids().isEmpty());
    Conflict conflict = assertInstanceOf(Conflict.class, team.send("alice", Team.create("m3", 5)));
    CalendarEvent tombstone = Objects.requireNonNull(conflict.event());
    assertTrue(tombstone.deleted());
    assertEquals(Team.NOW.plus(Duration.ofDays(180)).getEpochSecond(), tombstone.expiresAt());
    assertEquals("Review", tombstone.name());
  }

  @Test
  void revivesATombstone() throws IOException {
    team.send("alice", Team.create("m1", 5));
    team.send("alice", Team.delete("m2", "\"1.m1\"", 5));
    assertInstanceOf(
        Accepted.class, team.send("alice", Team.put("m3", "\"1.m2\"", 5, "\"deleted\":false")));
    assertFalse(only().deleted());
    assertNull(only().expiresAt());
  }

  @Test
  void rejectsAPutOnATombstoneThatDoesNotReviveIt() {
    team.send("alice", Team.create("m1", 5));
    team.send("alice", Team.delete("m2", "\"1.m1\"", 5));
    assertRejected("deleted", team.send("alice", Team.put("m3", "\"1.m2\"", 5, "\"name\":\"n\"")));
  }

  @Test
  void rejectsADeleteOfNothing() {
    assertRejected("base_revision", team.send("alice", Team.delete("m1", "null", 5)));
  }

  @Test
  void rejectsADeleteByPut() {
    team.send("alice", Team.create("m1", 5));
    assertRejected(
        "deleted", team.send("alice", Team.put("m2", "\"1.m1\"", 5, "\"deleted\":true")));
  }

  @ParameterizedTest
  @CsvSource({"\"uid\":\"other\",uid", "\"recurrence_id\":\"2026-11-30T10:00:00\",recurrence_id"})
  void rejectsAnotherIdentity(String attribute, String field) {
    team.send("alice", Team.create("m1", 5));
    assertRejected(field, team.send("alice", Team.put("m2", "\"1.m1\"", 5, attribute)));
  }

  @Test
  void validatesTheWholeRowAsItWouldBe() {
    team.send("alice", Team.create("m1", 5));
    assertRejected(
        "dt_end",
        team.send("alice", Team.put("m2", "\"1.m1\"", 5, "\"dt_start\":\"2026-11-23T12:00:00\"")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "dt_end":"2026-11-23T09:00:00"  | dt_end
          "dt_start":"soon"               | dt_start
          "tz":"Europe/Atlantis"          | tz
          "rrule":"FREQ=SOMETIMES"        | rrule
          "status":"MAYBE"                | status
          "name":7                        | name
          "colour":"red"                  | colour
          "revision":"1.x"                | revision
          "updated_by":2                  | updated_by
          "updated_at":"2026"             | updated_at
          "expires_at":1                  | expires_at
          """)
  void rejectsByFieldAndWritesNothing(String attribute, String field) throws IOException {
    String change =
        Team.put(
            "m1",
            "null",
            5,
            attribute
                + (attribute.contains("name") ? "" : ",\"name\":\"n\"")
                + (attribute.contains("start") ? "" : ",\"dt_start\":\"2026-11-23T10:00:00\"")
                + (attribute.contains("end") ? "" : ",\"dt_end\":\"2026-11-23T11:00:00\""));
    assertRejected(field, team.send("alice", change));
    assertTrue(team.feed().isEmpty());
  }

  @Test
  void rejectsOneChangeAndAcceptsTheOthers() throws IOException {
    List<ChangeResult> results =
        team.send("alice", false, Team.create("m1", 5), "{}", Team.create("m3", 7));
    assertInstanceOf(Accepted.class, results.get(0));
    assertRejected("mutation_id", results.get(1));
    assertInstanceOf(Accepted.class, results.get(2));
    assertEquals(List.of(5, 7), team.ids());
  }

  @Test
  void appliesAnAtomicBatchWhole() throws IOException {
    List<ChangeResult> first = team.send("alice", true, Team.create("m1", 5), Team.create("m2", 6));
    assertEquals(List.of(5, 6), team.ids());
    assertEquals(first, team.send("alice", true, Team.create("m1", 5), Team.create("m2", 6)));
  }

  @Test
  void appliesNothingOfAnAtomicBatchInWhichOneIsRejected() throws IOException {
    List<ChangeResult> results =
        team.send(
            "alice", true, Team.create("m1", 5), Team.put("m2", "null", 6, "\"tz\":\"Mars\""));
    assertEquals(new NotApplied(), results.get(0));
    assertInstanceOf(Rejected.class, results.get(1));
    assertTrue(team.feed().isEmpty());
  }

  @Test
  void appliesNothingOfAnAtomicBatchInWhichOneCannotBeRead() throws IOException {
    List<ChangeResult> results = team.send("alice", true, Team.create("m1", 5), "{}");
    assertEquals(new NotApplied(), results.get(0));
    assertRejected("mutation_id", results.get(1));
    assertTrue(team.feed().isEmpty());
  }

  @Test
  void appliesNothingOfAnAtomicBatchInWhichOneConflicts() throws IOException {
    team.send("alice", Team.create("m0", 6));
    List<ChangeResult> results =
        team.send("alice", true, Team.create("m1", 5), Team.create("m2", 6));
    assertEquals(new NotApplied(), results.get(0));
    assertInstanceOf(Conflict.class, results.get(1));
    assertEquals(List.of(6), team.ids());
  }

  @Test
  void rejectsAnAtomicBatchOfWhichAPartHasReceipts() throws IOException {
    team.send("alice", Team.create("m1", 5));
    team.send("alice", true, Team.create("m1", 5), Team.create("m2", 6))
        .forEach(result -> assertRejected("mutation_id", result));
    assertEquals(List.of(5), team.ids());
  }

  @Test
  void letsAnEditorWriteInAMembersName() throws IOException {
    assertEquals(
        new Accepted(new EventKey(3, 5), "1.m1"), team.send("alice", Team.create("m1", 3, 5)));
    assertEquals(1, only().updatedBy());
  }

  @Test
  void letsEverybodyWriteInTheNameOfAMemberWhoSaysSo() {
    assertInstanceOf(Accepted.class, team.send("bob", Team.create("m1", 4, 5)));
  }

  @ParameterizedTest
  @CsvSource({"bob, 1", "bob, 3", "carol, 1", "alice, 99"})
  void letsNobodyElse(String author, int owner) throws IOException {
    assertRejected("user_id", team.send(author, Team.create("m1", owner, 5)));
    assertTrue(team.feed().isEmpty());
  }

  @Test
  void refusesAStranger() {
    HttpAnswer answer = team.post("mallory", "{\"dry_run\":true}");
    assertEquals(403, answer.status());
    assertEquals("application/problem+json", answer.contentType());
  }

  @Test
  void answersADryRunAndWritesNothing() throws IOException {
    HttpAnswer answer = team.post("bob", "{\"dry_run\":true}");
    assertEquals("{\"user_id\":2,\"now\":\"2026-11-22T10:00:00Z\"}", Team.json(answer).toString());
    assertTrue(team.feed().isEmpty());
  }

  @Test
  void refusesABodyOfMoreThanTwoMegabytes() {
    assertEquals(413, team.post("alice", new byte[2 * 1024 * 1024 + 1]).status());
  }

  @Test
  void refuses26ChangesAndWritesNothing() throws IOException {
    String changes =
        IntStream.rangeClosed(1, 26)
            .mapToObj(i -> Team.create("m" + i, i))
            .collect(Collectors.joining(","));
    HttpAnswer answer = team.post("alice", "{\"changes\":[" + changes + "]}");
    assertEquals(400, answer.status());
    assertEquals("changes", Team.json(answer).path("field").stringValue());
    assertTrue(team.feed().isEmpty());
  }

  private CalendarEvent only() throws IOException {
    return team.store.reads().list(null, 1000, null).events().getFirst();
  }

  private static void assertRejected(String field, ChangeResult result) {
    assertEquals(field, assertInstanceOf(Rejected.class, result).field());
  }
}
