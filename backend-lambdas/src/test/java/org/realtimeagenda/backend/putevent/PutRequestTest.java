package org.realtimeagenda.backend.putevent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.InvalidAttributeException;

class PutRequestTest {

  private static final String BARE =
      """
      {"user_id":1,"id":5,"name":"Design review","location":"Room 2",\
      "dt_start":"2026-11-23T10:00:00","dt_end":"2026-11-23T11:00:00"}\
      """;

  @Test
  void readsTheEnvelope() {
    PutRequest.Batch batch = batch("{\"atomic\":true,\"changes\":[" + change("a", 5) + "]}");
    assertTrue(batch.atomic());
    assertEquals(1, batch.items().size());
  }

  @Test
  void readsADryRun() {
    assertEquals(new PutRequest.DryRun(), parse("{\"dry_run\":true}"));
  }

  @Test
  void readsABareObjectAsACreate() {
    Change change = bare(BARE);
    assertEquals(new Change.Base.Absent(), change.base());
    assertEquals(Change.Op.PUT, change.op());
  }

  @Test
  void namesABareObjectsMutationByItsContent() {
    assertEquals(bare(BARE).mutationId(), bare(BARE.replace(",", " ,\n")).mutationId());
    assertNotEquals(bare(BARE).mutationId(), bare(BARE.replace("Room 2", "Room 3")).mutationId());
  }

  @Test
  void refusesAnUnreadableChangeAlone() {
    PutRequest.Batch batch =
        batch("{\"changes\":[" + change("a", 5) + ",{\"op\":\"put\"}," + change("b", 6) + "]}");
    assertEquals(List.of("ok", "mutation_id", "ok"), fields(batch));
  }

  @Test
  void refusesTheSecondChangeOfAnEvent() {
    PutRequest.Batch batch = batch("{\"changes\":[" + change("a", 5) + "," + change("b", 5) + "]}");
    assertEquals(List.of("ok", "id"), fields(batch));
  }

  @Test
  void refusesTheSecondChangeOfAName() {
    PutRequest.Batch batch = batch("{\"changes\":[" + change("a", 5) + "," + change("a", 6) + "]}");
    assertEquals(List.of("ok", "mutation_id"), fields(batch));
  }

  @Test
  void takes25Changes() {
    assertEquals(25, batch(changes(25)).items().size());
  }

  @Test
  void refuses26Changes() {
    assertRefused(changes(26), "changes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"changes":[]}                                | changes
          {"changes":{}}                                | changes
          {"atomic":true}                               | changes
          {"atomic":"yes","changes":[]}                 | atomic
          {"dry_run":1}                                 | dry_run
          {"changes":[],"hello":1}                      | hello
          {}                                            | user_id
          {"user_id":1,"id":5,"revision":"1.x"}         | revision
          {"user_id":1,"id":5,"tz":"UTC"}               | tz
          {"user_id":1,"id":5,"name":7}                 | name
          {"user_id":1}                                 | id
          [                                             | body
          """)
  void refusesAnEnvelopeNamingTheField(String body, String field) {
    assertRefused(body, field);
  }

  private static void assertRefused(String body, String field) {
    assertEquals(field, assertThrows(InvalidAttributeException.class, () -> parse(body)).field());
  }

  private static List<String> fields(PutRequest.Batch batch) {
    return batch.items().stream()
        .map(
            item ->
                switch (item) {
                  case PutRequest.Item.Sound _ -> "ok";
                  case PutRequest.Item.Refused(var why) -> why.field();
                })
        .toList();
  }

  private static String changes(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> change("m" + i, i))
        .collect(Collectors.joining(",", "{\"changes\":[", "]}"));
  }

  private static String change(String mutationId, int id) {
    return """
    {"mutation_id":"%s","op":"put","base_revision":null,"user_id":1,"id":%d,"name":"n"}\
    """
        .formatted(mutationId, id);
  }

  private static Change bare(String body) {
    return assertInstanceOf(PutRequest.Bare.class, parse(body)).change();
  }

  private static PutRequest.Batch batch(String body) {
    return assertInstanceOf(PutRequest.Batch.class, parse(body));
  }

  private static PutRequest parse(String body) {
    return PutRequest.parse(body.getBytes(StandardCharsets.UTF_8));
  }
}
