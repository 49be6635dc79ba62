package org.realtimeagenda.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.CannotChangeException;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.client.replica.Scope;
import org.realtimeagenda.client.replica.UndoHistory;
import org.realtimeagenda.client.series.EventChanges;
import org.realtimeagenda.client.store.Edit;
import org.realtimeagenda.client.store.Rows;
import org.realtimeagenda.client.team.InMemoryTeam;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.Member;

/** Whatever a person does, taking all of it back leads to where it began; doing it again, back. */
class UndoTest {

  /** What is done. */
  enum Kind {
    CREATE,
    UPDATE,
    MOVE,
    DELETE,
    RULE,
    DUPLICATE,
    TWO,
    UNDO,
    REDO,
    /** The team is in reach for a while. */
    SEND,
    /** It takes what waits, and its answers are lost on their way. */
    SEND_IN_VAIN
  }

  /**
   * One act.
   *
   * @param which of the occurrences that are shown
   * @param number how far it moves, or what makes a text another
   */
  record Act(Kind kind, int which, Scope scope, int number) {}

  private static final List<String> RULES =
      List.of("FREQ=DAILY;COUNT=6", "FREQ=WEEKLY;BYDAY=MO,WE", "FREQ=DAILY;UNTIL=20261201T090000Z");

  @Property(tries = 1000)
  void everythingUndoneIsWhereItBegan(@ForAll("acts") List<Act> acts) throws IOException {
    try (Person person = new Person()) {
      Map<EventKey, Map<Attribute, Object>> first = person.shown();
      acts.forEach(person::does);
      Map<EventKey, Map<Attribute, Object>> last = person.shown();
      int undone = person.undoesAll();
      assertEquals(first, person.shown());
      person.redoes(undone);
      assertEquals(last, person.shown());
      person.send();
      assertEquals(List.of(), person.bench.store.own().all());
      assertEquals(last, person.shown());
      assertEquals(last, person.teams());
    }
  }

  /** A person at their window, and their team. */
  private static final class Person implements AutoCloseable {
    private final Path folder;
    private final Bench bench;
    private final InMemoryTeam team;
    private final UndoHistory<LocalEdit> history = new UndoHistory<>();
    private final EventChanges changes;
    private int made;

    Person() throws IOException {
      folder = Files.createTempDirectory("undo");
      bench = new Bench(folder.resolve("store.db"));
      team = new InMemoryTeam(bench.clock);
      changes = new EventChanges(new BenchReplica(bench));
      team.join(new Member(1, "alice", null, null));
      team.put(1, Rows.event(1, 1, "plain"));
      team.put(1, Rows.event(1, 2, "trip", "2026-11-24", "2026-11-26"));
      CalendarEvent series = Rows.event(1, 3, "series");
      team.put(
          1,
          Rows.with(
              Rows.with(series, Attribute.RRULE, "FREQ=DAILY;COUNT=9"),
              Attribute.EXDATES,
              List.of("2026-11-25T10:00:00")));
      team.put(
          1,
          Rows.with(
              Rows.with(
                  Rows.event(1, 4, "override", "2026-11-26T12:00:00", "2026-11-26T13:00:00"),
                  Attribute.UID,
                  "1-3"),
              Attribute.RECURRENCE_ID,
              "2026-11-26T10:00:00"));
      bench.connected(team.as(1));
      team.reachable = false;
      // the first that can't be sent makes the outbox wait for its timer
      bench.engine.handle(new Message.Disturbed());
      bench.settle();
    }

    @Override
    public void close() throws IOException {
      bench.close();
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }

    private void does(Act act) {
      try {
        switch (act.kind()) {
          case UNDO -> history.undo().map(LocalEdit::inverse).ifPresent(bench::apply);
          case REDO -> history.redo().ifPresent(bench::apply);
          case SEND -> send();
          case SEND_IN_VAIN -> sendInVain();
          case CREATE, UPDATE, MOVE, DELETE, RULE, DUPLICATE, TWO -> {
            LocalEdit edit = edit(act);
            if (edit != null) {
              bench.apply(edit);
              history.did(edit);
            }
          }
        }
      } catch (CannotChangeException impossible) {
        assertNotEquals(CannotChangeException.Reason.UNREADABLE, impossible.reason());
      }
      bench.settle();
    }

    private int undoesAll() {
      int undone = 0;
      while (history.canUndo()) {
        bench.apply(history.undo().map(LocalEdit::inverse).orElseThrow());
        bench.settle();
        undone++;
      }
      return undone;
    }

    private void redoes(int times) {
      for (int i = 0; i < times; i++) {
        bench.apply(history.redo().orElseThrow());
        bench.settle();
      }
    }

    private void send() {
      team.reachable = true;
      bench.pass(Duration.ofMinutes(3));
      team.reachable = false;
    }

    private void sendInVain() {
      team.losesAnswers = true;
      team.silent = true;
      send();
      team.losesAnswers = false;
      team.silent = false;
    }

    private @Nullable LocalEdit edit(Act act) {
      String text = act.kind() + " " + ++made;
      if (act.kind() == Kind.CREATE) {
        return new LocalEdit.Create(
            Rows.with(Rows.event(1, 100 + made, text), Attribute.LOCATION, "Room " + made));
      }
      List<Occurrence> shown =
          bench.store.occurrences(Bench.DAY, Bench.DAY.plusDays(14), Bench.PARIS);
      if (shown.isEmpty()) {
        return null;
      }
      Occurrence on = shown.get(act.which() % shown.size());
      EventKey key = on.key();
      String start = on.occurrenceStart();
      EventTime moved = moved(on.time(), act.number());
      return switch (act.kind()) {
        case UPDATE -> {
          Attribute attribute = act.number() % 2 == 0 ? Attribute.NAME : Attribute.LOCATION;
          yield join(changes.update(see(key), start, act.scope(), Rows.changed(attribute, text)));
        }
        case MOVE -> join(changes.move(see(key), start, act.scope(), moved));
        case DELETE -> join(changes.delete(see(key), start, act.scope()));
        case RULE ->
            join(changes.update(see(key), start, Scope.ALL, rule(on.time(), act.number())));
        case DUPLICATE -> join(changes.duplicate(key, start, moved));
        default -> two(shown, act, text);
      };
    }

    private EventChanges.Seen see(EventKey key) {
      return changes.see(key).join();
    }

    private static Map<Attribute, @Nullable Object> rule(EventTime time, int number) {
      return Rows.changed(
          Attribute.RRULE,
          time instanceof EventTime.AllDay
              ? "FREQ=DAILY;COUNT=3"
              : RULES.get(Math.floorMod(number, RULES.size())));
    }

    /** Two events are changed as one, where they are plain ones. */
    private @Nullable LocalEdit two(List<Occurrence> shown, Act act, String text) {
      List<LocalEdit.OfEvent> parts = new ArrayList<>();
      for (Occurrence on : shown) {
        CalendarEvent event = bench.store.event(on.key()).orElseThrow();
        if (!on.recurs() && parts.size() < 2) {
          parts.add(
              (act.number() + parts.size()) % 3 == 0
                  ? new LocalEdit.Delete(event)
                  : new LocalEdit.Update(event, Rows.changed(Attribute.NAME, text)));
        }
      }
      return parts.size() < 2 ? null : new LocalEdit.Together(parts);
    }

    private static LocalEdit join(CompletableFuture<LocalEdit> edit) {
      try {
        return edit.join();
      } catch (CompletionException failed) {
        if (failed.getCause() instanceof CannotChangeException cannot) {
          throw cannot;
        }
        throw failed;
      }
    }

    /** Some hours or days later, or the whole day, or a time of it. */
    private static EventTime moved(EventTime time, int number) {
      return switch (time) {
        case EventTime.AllDay(LocalDate start, var _) ->
            number % 5 == 0
                ? new EventTime.Timed(start.atTime(9, 0), start.atTime(10, 0), Bench.PARIS)
                : new EventTime.AllDay(
                    start.plusDays(number), start.plusDays(number + 1 + Math.floorMod(number, 3)));
        case EventTime.Timed(LocalDateTime start, LocalDateTime end, var zone) ->
            number % 5 == 0
                ? new EventTime.AllDay(start.toLocalDate(), start.toLocalDate().plusDays(1))
                : new EventTime.Timed(
                    start.plusHours(number * 7L),
                    end.plusHours(number * 7L + Math.floorMod(number, 2)),
                    zone);
      };
    }

    private Map<EventKey, Map<Attribute, Object>> shown() {
      Map<EventKey, Map<Attribute, Object>> shown = new TreeMap<>();
      List<EventKey> keys = new ArrayList<>();
      bench.store.serverRows().forEach(row -> keys.add(row.key()));
      bench.store.own().all().stream().map(Edit::key).forEach(keys::add);
      keys.forEach(key -> bench.store.event(key).ifPresent(event -> shown.put(key, own(event))));
      return shown;
    }

    private Map<EventKey, Map<Attribute, Object>> teams() {
      Map<EventKey, Map<Attribute, Object>> rows = new TreeMap<>();
      team.rows().stream()
          .filter(row -> !row.deleted())
          .forEach(row -> rows.put(row.key(), own(row)));
      return rows;
    }

    private static Map<Attribute, Object> own(CalendarEvent event) {
      Map<Attribute, Object> values = new EnumMap<>(Attribute.class);
      values.putAll(event.attributes());
      values.keySet().removeIf(Attribute::serverOwned);
      return values;
    }
  }

  @Provide
  Arbitrary<List<Act>> acts() {
    return Combinators.combine(
            Arbitraries.of(Kind.class),
            Arbitraries.integers().between(0, 20),
            Arbitraries.of(Scope.class),
            Arbitraries.integers().between(-6, 12))
        .as(Act::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(10);
  }
}
