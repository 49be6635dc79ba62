package org.realtimeagenda.server.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.realtimeagenda.backend.putevent.HttpAnswer;

/** One bare object of six attributes, on a real file. */
class OldFormTest {

  private static final String BODY =
      """
      {"user_id":1,"id":5,"name":"Design review","location":"Room 2",\
      "dt_start":"2026-11-23T10:00:00","dt_end":"2026-11-23T11:00:00"}\
      """;

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
  void createsTheEvent() throws IOException {
    HttpAnswer answer = team.post("alice", BODY);
    assertEquals(200, answer.status());
    assertEquals(5, Team.json(answer).path("id").intValue());
    var event = team.store.reads().list(1, 10, null).events().getFirst();
    assertEquals("Design review", event.name());
    assertEquals("Room 2", event.location());
    assertEquals("2026-11-23T10:00:00", event.dtStart());
    assertEquals("2026-11-23T11:00:00", event.dtEnd());
    assertEquals(1, event.updatedBy());
  }

  @Test
  void answersTheSameContentAgainWithTheSame() throws IOException {
    HttpAnswer first = team.post("alice", BODY);
    assertEquals(Team.json(first), Team.json(team.post("alice", BODY)));
    assertEquals(1, team.feed().size());
  }

  @Test
  void answersTheSameContentAgainThoughItWasEditedSince() throws IOException {
    team.post("alice", BODY);
    String revision = team.store.reads().list(1, 10, null).events().getFirst().revision();
    team.send("alice", Team.put("m1", "\"" + revision + "\"", 5, "\"name\":\"Newer\""));
    assertEquals(200, team.post("alice", BODY).status());
    assertEquals(2, team.feed().size());
  }

  @Test
  void answersTheContentThatAnotherToolWroteWith200() throws IOException, SQLException {
    team.otherTool(
        "INSERT INTO events_table (user_id, id, name, location, dt_start, dt_end) VALUES (1, 5,"
            + " 'Design review', 'Room 2', '2026-11-23T10:00:00', '2026-11-23T11:00:00')");
    assertEquals(200, team.post("alice", BODY).status());
    assertEquals(1, team.feed().size());
  }

  @Test
  void refusesOtherContentUnderTheSameKey() throws IOException {
    team.post("alice", BODY);
    HttpAnswer answer = team.post("alice", BODY.replace("Room 2", "Room 3"));
    assertEquals(409, answer.status());
    assertEquals("application/problem+json", answer.contentType());
    assertEquals(1, team.feed().size());
  }

  @Test
  void refusesAnotherMembersName() throws IOException {
    HttpAnswer answer = team.post("bob", BODY);
    assertEquals(403, answer.status());
    assertEquals("user_id", field(answer));
    assertTrue(team.feed().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "name":"Design review"          | "name":7                        | name
          "name":"Design review",         |                                 | name
          "dt_end":"2026-11-23T11:00:00"  | "dt_end":"2026-11-23T09:00:00"  | dt_end
          "dt_start":"2026-11-23T10:00:00"| "dt_start":"2026-11-23"         | dt_end
          "id":5                          | "id":"5"                        | id
          "id":5                          | "id":5,"colour":"red"           | colour
          "id":5                          | "id":5,"updated_by":1           | updated_by
          """)
  void refusesBadFieldsNamingThem(String from, @Nullable String to, String field)
      throws IOException {
    HttpAnswer answer = team.post("alice", BODY.replace(from, to == null ? "" : to));
    assertEquals(400, answer.status());
    assertEquals(field, field(answer));
    assertTrue(team.feed().isEmpty());
  }

  private static String field(HttpAnswer answer) {
    return Team.json(answer).path("field").stringValue();
  }
}
