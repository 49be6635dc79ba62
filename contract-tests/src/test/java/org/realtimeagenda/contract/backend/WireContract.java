package org.realtimeagenda.contract.backend;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.client.team.ChangeSender;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.Editors;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.LoggedChange;
import org.realtimeagenda.core.Member;
import org.realtimeagenda.core.WireJson;

/** What is written is what everybody reads, on each of the three ways to read. */
abstract class WireContract extends BackendContract {

  @Test
  void everyAttributeIsReadAsItWasWrittenOnEveryWay() throws Exception {
    CalendarEvent written = Events.full(newKey(alice()));
    try (Pushes pushes = bob().subscribe()) {
      String revision = alice().accepted(Events.create(mutation(), written));
      CalendarEvent listed = bob().row(written.key()).orElseThrow();
      CalendarEvent expected =
          written.with(
              Map.of(
                  Attribute.REVISION,
                  revision,
                  Attribute.UPDATED_BY,
                  alice().userId(),
                  Attribute.UPDATED_AT,
                  requireNonNull(listed.updatedAt())));
      assertEquals(expected, listed);
      assertEquals(expected, pushes.first(written.key()).event());
      assertEquals(pushes.of(written.key()), bob().log(written.key()));
    }
  }

  @Test
  void aChangeSaysWhoMadeItAndWhen() throws Exception {
    CalendarEvent event = newEvent(alice());
    Instant before = Instant.now();
    alice().accepted(Events.create(mutation(), event));
    LoggedChange change = bobHears(event.key()).getFirst();
    assertEquals(Change.Op.PUT, change.op());
    assertEquals(alice().userId(), change.by());
    Duration age = Duration.between(before, requireNonNull(change.at())).abs();
    assertTrue(age.compareTo(Duration.ofMinutes(1)) < 0, age.toString());
  }

  @Test
  void theRevisionNamesTheAuthorAndTheMutation() throws Exception {
    assertEquals(
        alice().userId() + ".my-mutation",
        alice().accepted(Events.create("my-mutation", newEvent(alice()))));
  }

  @Test
  void anAllDayEventKeepsItsBareDates() throws Exception {
    EventKey key = newKey(alice());
    CalendarEvent event =
        CalendarEvent.of(
            key,
            Map.of(
                Attribute.NAME,
                "Off",
                Attribute.DT_START,
                "2026-12-24",
                Attribute.DT_END,
                "2026-12-27"));
    alice().accepted(Events.create(mutation(), event));
    assertEquals(event.time(), bob().row(key).orElseThrow().time());
  }

  @Test
  void whatAChangeLeavesOutStays() throws Exception {
    CalendarEvent event = Events.full(newKey(alice()));
    String first = alice().accepted(Events.create(mutation(), event));
    String second = alice().accepted(Events.rename(mutation(), first, event.key(), "Renamed"));
    CalendarEvent now = bob().row(event.key()).orElseThrow();
    assertEquals(
        event.with(
            Map.of(
                Attribute.NAME,
                "Renamed",
                Attribute.REVISION,
                second,
                Attribute.UPDATED_BY,
                alice().userId(),
                Attribute.UPDATED_AT,
                requireNonNull(now.updatedAt()))),
        now);
  }

  @Test
  void nullRemovesAnAttribute() throws Exception {
    CalendarEvent event = Events.full(newKey(alice()));
    String revision = alice().accepted(Events.create(mutation(), event));
    alice()
        .accepted(
            Events.update(
                mutation(),
                new Change.Base.Revision(revision),
                event.key(),
                Attribute.LOCATION,
                null));
    assertNull(bob().row(event.key()).orElseThrow().location());
  }

  @Test
  void anOldRowOfSixAttributesIsReadAndEdited() throws Exception {
    CalendarEvent row = Events.old(newKey(alice()), "From another tool");
    backend().writeBehind(List.of(row));
    assertEquals(row, bob().row(row.key()).orElseThrow());
    String revision =
        alice()
            .accepted(
                Events.update(
                    mutation(),
                    new Change.Base.Unrevised(),
                    row.key(),
                    Attribute.NAME,
                    "Edited here"));
    CalendarEvent edited = bob().row(row.key()).orElseThrow();
    assertEquals("Edited here", edited.name());
    assertEquals("Room 1", edited.location());
    assertEquals(revision, edited.revision());
  }

  @Test
  void theOldBareRequestCreatesItsEvent() throws Exception {
    EventKey key = newKey(alice());
    CalendarEvent row = Events.old(key, "The old form");
    URI putEvent = requireNonNull(alice().connection().putEventUrl());
    try (Raw raw = new Raw()) {
      String body = WireJson.write(row).toString();
      assertEquals(200, raw.signed(alice().connection(), "lambda", putEvent, body).status());
      assertEquals(200, raw.signed(alice().connection(), "lambda", putEvent, body).status());
      String other = WireJson.write(Events.old(key, "Other content")).toString();
      assertEquals(409, raw.signed(alice().connection(), "lambda", putEvent, other).status());
    }
    assertEquals("The old form", bob().row(key).orElseThrow().name());
    assertEquals(1, bobHears(key).size());
  }

  @Test
  void aDryRunSaysWhoOneIsAndWritesNothing() throws Exception {
    long before = settled();
    ChangeSender.Identity identity = Access.ok(bob().sender().dryRun());
    assertEquals(bob().userId(), identity.userId());
    Duration skew = Duration.between(identity.now(), Instant.now()).abs();
    assertTrue(skew.compareTo(Duration.ofMinutes(1)) < 0, skew.toString());
    assertEquals(before + 1, settled());
  }

  @Test
  void everybodySeesTheMembers() throws Exception {
    List<Member> members = Access.ok(carol().api().members());
    assertEquals(
        List.of(Backend.ALICE, Backend.BOB, Backend.CAROL),
        members.stream().map(Member::name).sorted().toList());
    assertEquals(members, Access.ok(reader().api().members()));
  }

  @Test
  void everybodySeesWhoMayWriteInWhoseName() throws Exception {
    Map<String, Editors> editors =
        Access.ok(alice().api().members()).stream()
            .collect(Collectors.toMap(Member::name, Member::editors));
    assertEquals(
        Map.of(
            Backend.ALICE, new Editors.Listed(Set.of(bob().userId())),
            Backend.BOB, Editors.nobody(),
            Backend.CAROL, new Editors.Everybody()),
        editors);
  }

  /** What the log says of a key, once it says something. */
  private List<LoggedChange> bobHears(EventKey key) throws Exception {
    return Await.until(() -> bob().log(key), found -> !found.isEmpty());
  }
}
