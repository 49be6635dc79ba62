package org.realtimeagenda.client.replica;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.reminders.Reminder;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.Member;

/**
 * The team's calendar on this computer. Whatever shows or changes events goes through here, and
 * never waits: every answer is a future, completed on the {@code sync} thread.
 */
public interface Replica extends AutoCloseable {

  /**
   * What takes place between two days, as a reader in {@code zone} sees it; own waiting edits lie
   * over the team's rows. In order of start.
   *
   * @param to exclusive
   */
  CompletableFuture<List<Occurrence>> occurrences(LocalDate from, LocalDate to, ZoneId zone);

  /**
   * How many events each member has on each day, for a page that shows no more of them; days
   * without any are left out.
   *
   * @param to exclusive
   */
  CompletableFuture<List<DayCount>> counts(LocalDate from, LocalDate to, ZoneId zone);

  /** The row under {@code key} with own waiting edits laid over it; empty when there is none. */
  CompletableFuture<Optional<CalendarEvent>> event(EventKey key);

  /**
   * All rows of that event's owner and UID, as they are shown: a plain event alone, or a series'
   * master and its overrides; empty when there is none.
   */
  CompletableFuture<List<CalendarEvent>> series(EventKey key);

  /**
   * The events that have all words of {@code text} in title, location, notes or their owner's name,
   * each as the beginning of a word, whatever its case and accents. Those nearest to now, in order
   * of start.
   *
   * @param limit how many at most
   */
  CompletableFuture<List<SearchHit>> search(String text, int limit);

  /** Every colleague known, oneself included, by {@code user_id}. */
  CompletableFuture<List<Member>> members();

  /** Where the replica stands. */
  CompletableFuture<ReplicaStatus> status();

  /**
   * Makes a change of one's own. The future completes once the change is safe on disk (event and
   * outbox row in one transaction); what the team answers comes to {@link
   * ReplicaListener#editAnswered}.
   */
  CompletableFuture<Void> apply(LocalEdit edit);

  /**
   * Makes many changes of one's own, of which each stands by itself for the team: safe on disk as a
   * whole or not at all, sent as one by one or many at a time as the backend takes them.
   */
  CompletableFuture<Void> applyAll(List<LocalEdit> edits);

  /**
   * Where events from elsewhere have their place among one's own: by UID and RECURRENCE-ID, and the
   * first number that no other event has.
   *
   * @param events their keys count for nothing
   * @param planned keys that other events are about to get
   * @return one for each of them, in their order
   */
  CompletableFuture<List<Counterpart>> counterparts(
      List<CalendarEvent> events, Set<EventKey> planned);

  /** Every row of everybody as it is shown, in order of key. Reads the whole store. */
  CompletableFuture<List<CalendarEvent>> events();

  /** Whether nobody has any event, and there is no change of one's own. */
  CompletableFuture<Boolean> isEmpty();

  /** The key of a new event of one's own: {@code user_id} and the first free number for its uid. */
  CompletableFuture<EventKey> keyFor(String uid);

  /**
   * The key of a new row of {@code owner}: the first number that no other event has.
   *
   * @param recurrenceId of an override; null for an event of its own
   */
  CompletableFuture<EventKey> keyFor(int owner, String uid, @Nullable String recurrenceId);

  /**
   * Reminders of own events that are to be shown now, those missed lately among them; each is
   * handed out once.
   *
   * @param zone the reader's
   */
  CompletableFuture<List<Reminder>> dueReminders(Instant now, ZoneId zone);

  /** Hands reminders out once more at {@code again}, unless their events are gone or moved. */
  CompletableFuture<Void> snooze(List<Reminder> reminders, Instant again, Instant now);

  /** What the window says of its connection, own waiting changes among it. */
  CompletableFuture<Situation> situation();

  /**
   * Sends a refused change once more, as a new one.
   *
   * @return false where it isn't refused any more
   */
  CompletableFuture<Boolean> retry(long number);

  /**
   * Takes an own change back before the team has it: the event is again as the team has it. Of two
   * versions, theirs stays.
   *
   * @return false where it may have reached the team, or isn't there any more
   */
  CompletableFuture<Boolean> drop(long number);

  /** How many events this computer has from the time before there was a team; 0 without a team. */
  CompletableFuture<Integer> eventsFromBefore();

  /**
   * Makes the events from the time before own events in the team, as new changes that go out in
   * their turn. Each is there once, however often this is called.
   *
   * @return how many were brought
   */
  CompletableFuture<Integer> bringAlong();

  @Override
  void close();
}
