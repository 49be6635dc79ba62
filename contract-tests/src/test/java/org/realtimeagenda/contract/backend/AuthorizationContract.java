package org.realtimeagenda.contract.backend;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.client.team.ChangeFeed;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.ChangeBatch;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.WireJson;

/** Who may do what: members write in their own name, the API key reads, nobody publishes. */
abstract class AuthorizationContract extends BackendContract {

  private static final String PUBLISH =
      graphql(
          "mutation { publishChange(input: {seq: 99, op: \\\"put\\\", user_id: 1, id: 1}) { seq }"
              + " }");

  private final Raw raw = new Raw();

  @AfterAll
  void closeRaw() {
    raw.close();
  }

  @Test
  void aMemberWritesInTheirOwnName() throws Exception {
    CalendarEvent event = newEvent(carol());
    carol().accepted(Events.create(mutation(), event));
    assertEquals(carol().userId(), bob().row(event.key()).orElseThrow().updatedBy());
  }

  @Test
  void aMemberWritesInNoOthersName() throws Exception {
    CalendarEvent event = newEvent(alice());
    assertEquals("user_id", carol().rejected(Events.create(mutation(), event)));
    assertEquals(Optional.empty(), bob().row(event.key()));
  }

  @Test
  void aMemberChangesNoOthersEvent() throws Exception {
    CalendarEvent event = newEvent(bob());
    String revision = bob().accepted(Events.create(mutation(), event));
    assertEquals(
        "user_id", carol().rejected(Events.rename(mutation(), revision, event.key(), "Taken")));
    assertEquals("user_id", carol().rejected(Events.delete(mutation(), revision, event.key())));
    assertEquals(event.name(), bob().row(event.key()).orElseThrow().name());
  }

  @Test
  void anEditorWritesInAMembersNameAndIsNamedAsTheAuthor() throws Exception {
    CalendarEvent event = newEvent(alice());
    bob().accepted(Events.create(mutation(), event));
    assertEquals(bob().userId(), carol().row(event.key()).orElseThrow().updatedBy());
  }

  @Test
  void whoeverIsInTheTeamWritesForAMemberWhoLetsEverybody() throws Exception {
    CalendarEvent event = newEvent(carol());
    alice().accepted(Events.create(mutation(), event));
    assertEquals(alice().userId(), bob().row(event.key()).orElseThrow().updatedBy());
  }

  @Test
  void aMemberWhoNamesNoEditorHasNone() throws Exception {
    assertEquals("user_id", alice().rejected(Events.create(mutation(), newEvent(bob()))));
  }

  @Test
  void nobodyWritesForSomebodyUnknown() throws Exception {
    CalendarEvent event = newEvent(alice()).withKey(new EventKey(99, 1));
    assertEquals("user_id", alice().rejected(Events.create(mutation(), event)));
  }

  @Test
  void theApiKeyReadsEverything() throws Exception {
    CalendarEvent event = newEvent(alice());
    try (Pushes pushes = reader().subscribe()) {
      alice().accepted(Events.create(mutation(), event));
      assertEquals(bob().row(event.key()).orElseThrow(), pushes.first(event.key()).event());
      assertEquals(bob().log(0, 1000), reader().log(0, 1000));
      assertEquals(bob().list(), reader().list());
    }
  }

  @Test
  void theApiKeyWritesNothing() throws Exception {
    assertTrue(reader().team().sender().isEmpty());
    CalendarEvent event = newEvent(alice());
    assertEquals(
        403,
        raw.withApiKey(reader().connection(), putEvent(), WireJson.write(event).toString())
            .status());
    assertEquals(Optional.empty(), bob().row(event.key()));
  }

  @Test
  void noMemberPublishes() throws Exception {
    assertPublishingDenied(raw.signed(alice().connection(), "appsync", graphqlUrl(), PUBLISH));
  }

  @Test
  void theApiKeyDoesNotPublish() throws Exception {
    assertPublishingDenied(raw.withApiKey(reader().connection(), graphqlUrl(), PUBLISH));
  }

  private void assertPublishingDenied(Raw.Reply reply) throws Exception {
    assertEquals(
        "Unauthorized",
        reply.json().path("errors").path(0).path("errorType").asString(""),
        reply.body());
    assertTrue(reply.json().path("data").path("publishChange").isNull(), reply.body());
  }

  @Test
  void aWrongSecretIsRefusedEverywhere() throws Exception {
    Connection right = alice().connection();
    String id = assertInstanceOf(Connection.Auth.AccessKey.class, right.auth()).accessKeyId();
    assertRefused(
        access(Connections.with(right, new Connection.Auth.AccessKey(id, "another-secret"))));
  }

  @Test
  void anUnknownAccessKeyIsRefusedEverywhere() throws Exception {
    assertRefused(
        access(
            Connections.with(
                alice().connection(), new Connection.Auth.AccessKey("TEAMNOBODY", "secret"))));
  }

  private void assertRefused(Access access) throws Exception {
    ChangeBatch batch =
        new ChangeBatch(false, List.of(Events.create(mutation(), newEvent(alice()))));
    assertEquals(403, Access.refusal(access.sender().send(batch)));
    assertSignIn(Access.refusal(access.api().listEvents(null, 1)));
    assertSignIn(
        assertInstanceOf(ChangeFeed.Ending.Refused.class, Pushes.refusal(access.team().feed()))
            .status());
  }

  @Test
  void aWrongApiKeyIsRefused() throws Exception {
    Access access =
        access(Connections.with(reader().connection(), new Connection.Auth.ApiKey("da2-wrong")));
    assertSignIn(Access.refusal(access.api().changesSince(0, 1)));
    assertSignIn(
        assertInstanceOf(ChangeFeed.Ending.Refused.class, Pushes.refusal(access.team().feed()))
            .status());
  }

  private static void assertSignIn(int status) {
    assertTrue(status == 401 || status == 403, "status " + status);
  }

  @Test
  void aQueryWithoutAuthorizationIsRefused() throws Exception {
    Raw.Reply reply =
        raw.post(graphqlUrl(), Map.of(), graphql("{ listMembers { items { name } } }"));
    assertEquals(401, reply.status());
  }

  @Test
  void aSignatureForOneServiceOpensNoOther() throws Exception {
    Connection alice = alice().connection();
    String query = graphql("{ listMembers { items { name } } }");
    assertEquals(401, raw.signed(alice, "lambda", graphqlUrl(), query).status());
    String event = WireJson.write(Events.old(newKey(alice()), "Signed for AppSync")).toString();
    assertEquals(403, raw.signed(alice, "appsync", putEvent(), event).status());
  }

  private static String graphql(String query) {
    return "{\"query\": \"" + query + "\"}";
  }

  private URI putEvent() {
    return requireNonNull(alice().connection().putEventUrl());
  }

  private URI graphqlUrl() {
    return alice().connection().graphqlUrl();
  }
}
