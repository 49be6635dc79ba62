package org.realtimeagenda.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireJsonTest {

  private static final String FULL_ROW =
      """
      {"user_id":1,"id":5,"uid":"6f0c","name":"Design review","location":"Room 2",\
      "description":"Bring the drawings","dt_start":"2026-11-23T10:00:00",\
      "dt_end":"2026-11-23T11:30:00","tz":"Europe/Paris","rrule":"FREQ=WEEKLY;BYDAY=MO",\
      "exdates":["2026-12-28T10:00:00"],"recurrence_id":"2026-11-30T10:00:00","calendar":"work",\
      "color":"teal","categories":["design"],"url":"https://example.org/","status":"CONFIRMED",\
      "transp":"OPAQUE","reminders":[10,60],"ics":"X-A:1","deleted":true,"revision":"1.01JD",\
      "updated_by":1,"updated_at":"2026-11-22T09:58:11.123Z","expires_at":1795341491}\
      """;

  @Test
  void writesAnOldRowAsItWasRead() {
    assertEquals(Rows.OLD_ROW, WireJson.write(Rows.old()).toString());
  }

  @Test
  void writesEveryAttributeAsItWasRead() {
    assertEquals(FULL_ROW, WireJson.write(event(FULL_ROW)).toString());
  }

  @Test
  void readsNullAndEmptyListsAsAbsent() {
    String padded = Rows.OLD_ROW.replace("}", ",\"tz\":null,\"exdates\":[],\"deleted\":false}");
    assertEquals(Rows.old(), event(padded));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "colour":"red"             | colour
          "uid":7                    | uid
          "exdates":"2026-01-01"     | exdates
          "exdates":[1]              | exdates
          "categories":[null]        | categories
          "reminders":["10"]         | reminders
          "reminders":[1.5]          | reminders
          "deleted":"yes"            | deleted
          "deleted":1                | deleted
          "updated_by":3000000000    | updated_by
          "expires_at":1e30          | expires_at
          """)
  void refusesARowNamingTheAttribute(String attribute, String field) {
    assertRefused(field, () -> event(Rows.OLD_ROW.replace("}", "," + attribute + "}")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"id":5}                        | user_id
          {"user_id":1}                   | id
          {"user_id":0,"id":5}            | user_id
          {"user_id":1,"id":-5}           | id
          {"user_id":1,"id":2147483648}   | id
          {"user_id":"1","id":5}          | user_id
          {"user_id":1.5,"id":5}          | user_id
          [1,5]                           | event
          """)
  void refusesARowNamingTheKey(String row, String field) {
    assertRefused(field, () -> event(row));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"mutation_id":"m","op":"put","user_id":1,"id":5,"revision":"1.x"}         | revision
          {"mutation_id":"m","op":"put","user_id":1,"id":5,"updated_by":2}           | updated_by
          {"mutation_id":"m","op":"put","user_id":1,"id":5,"updated_at":null}        | updated_at
          {"mutation_id":"m","op":"put","user_id":1,"id":5,"expires_at":1}           | expires_at
          {"mutation_id":"m","op":"put","user_id":1,"id":5,"nonsense":1}             | nonsense
          {"mutation_id":"m","op":"post","user_id":1,"id":5}                         | op
          {"mutation_id":"m","op":1,"user_id":1,"id":5}                              | op
          {"mutation_id":"m","user_id":1,"id":5}                                     | op
          {"op":"put","user_id":1,"id":5}                                            | mutation_id
          {"mutation_id":"","op":"put","user_id":1,"id":5}                           | mutation_id
          {"mutation_id":"a b","op":"put","user_id":1,"id":5}                        | mutation_id
          {"mutation_id":"m","op":"put","base_revision":1,"user_id":1,"id":5}        | base_revision
          {"mutation_id":"m","op":"delete","base_revision":"r","user_id":1,"id":5,"name":"n"} | name
          "put"                                                                      | changes
          """)
  void refusesAChangeNamingTheField(String change, String field) {
    assertRefused(field, () -> WireJson.change(WireJson.MAPPER.readTree(change)));
  }

  @Test
  void keepsLeftOutAndRemovedAttributesOfAChangeApart() {
    Change change =
        new Change(
            "m1",
            Change.Op.PUT,
            new Change.Base.Revision("1.r"),
            Rows.KEY,
            Rows.values(Attribute.LOCATION, null, Attribute.NAME, "New name"));
    Change read = WireJson.change(WireJson.write(change));
    assertEquals(change, read);
    assertTrue(read.values().containsKey(Attribute.LOCATION));
  }

  @Test
  void tellsTheThreeBasesApart() {
    for (Change.Base base :
        List.of(
            new Change.Base.Absent(),
            new Change.Base.Unrevised(),
            new Change.Base.Revision("1.r"))) {
      Change change = new Change("m1", Change.Op.PUT, base, Rows.KEY, Map.of());
      assertEquals(base, WireJson.change(WireJson.write(change)).base());
    }
  }

  @Test
  void takesAnEmptyRevisionForNone() {
    assertEquals(new Change.Base.Unrevised(), Change.Base.of(Rows.with(Attribute.REVISION, "")));
  }

  @Test
  void readsEveryResultAsItWasWritten() {
    for (ChangeResult result :
        List.of(
            new ChangeResult.Accepted(Rows.KEY, "1.m"),
            new ChangeResult.Conflict(Rows.old()),
            new ChangeResult.Conflict(null),
            new ChangeResult.Rejected("name", "longer than 500 characters"),
            new ChangeResult.NotApplied())) {
      assertEquals(result, WireJson.result(WireJson.write(result)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          {"a":1
          {"a":1} x
          {"a":1,"a":2}
          [1]
          1
          ~~
          """)
  void refusesABodyThatIsNoJsonObject(String body) {
    assertRefused("body", () -> WireJson.object(body.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void refusesDeepNesting() {
    String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertRefused("body", () -> WireJson.object(deep.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void refusesBytesThatAreNoUtf8() {
    byte[] latin1 = "{\"name\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertRefused("body", () -> WireJson.object(latin1));
  }

  private static CalendarEvent event(String json) {
    return WireJson.event(WireJson.MAPPER.readTree(json));
  }

  private static void assertRefused(String field, Runnable reading) {
    assertEquals(field, assertThrows(InvalidAttributeException.class, reading::run).field());
  }
}
