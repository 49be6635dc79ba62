package org.realtimeagenda.backend.aws.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.realtimeagenda.backend.BackendMember;
import org.realtimeagenda.backend.Members;
import org.realtimeagenda.core.Editors;
import org.realtimeagenda.core.Member;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbMembersTest {

  @RegisterExtension private final LocalTables tables = new LocalTables();
  private Members members;

  @BeforeEach
  void open() {
    members = new DynamoDbMembers(tables.client(), LocalTables.MEMBERS);
  }

  @Test
  void knowsAMemberByPrincipal() {
    tables.addMember(
        "AIDAALICE",
        1,
        "Alice",
        Map.of("color", AttributeValue.fromS("teal"), "tz", AttributeValue.fromS("Europe/Paris")));
    assertEquals(
        Optional.of(new BackendMember(new Member(1, "Alice", "teal", "Europe/Paris"), "AIDAALICE")),
        members.byPrincipal("AIDAALICE"));
  }

  @Test
  void knowsNoStranger() {
    assertEquals(Optional.empty(), members.byPrincipal("AIDABOB"));
    assertEquals(Optional.empty(), members.byUserId(2));
  }

  @Test
  void knowsAMemberOfSeveralPrincipalsByUserId() {
    tables.addMember("AIDAALICE", 1, "Alice", Map.of());
    tables.addMember("AROA:alice", 1, "Alice", Map.of());
    assertEquals("Alice", members.byUserId(1).orElseThrow().member().name());
    assertEquals(1, members.byPrincipal("AROA:alice").orElseThrow().member().userId());
  }

  @Test
  void readsEditors() {
    AttributeValue editors =
        AttributeValue.fromL(List.of(AttributeValue.fromN("2"), AttributeValue.fromN("3")));
    tables.addMember("AIDAALICE", 1, "Alice", Map.of("editors", editors));
    assertEquals(
        new Editors.Listed(Set.of(2, 3)), members.byUserId(1).orElseThrow().member().editors());
  }

  @Test
  void readsThatEverybodyMayEdit() {
    tables.addMember("AIDAALICE", 1, "Alice", Map.of("editors", AttributeValue.fromS("*")));
    assertEquals(new Editors.Everybody(), members.byUserId(1).orElseThrow().member().editors());
  }

  @Test
  void isToBeTriedAgainWhereTheTableIsOutOfReach() {
    Members nowhere = new DynamoDbMembers(tables.client(), "nowhere");
    assertThrows(UncheckedIOException.class, () -> nowhere.byPrincipal("AIDAALICE"));
  }
}
