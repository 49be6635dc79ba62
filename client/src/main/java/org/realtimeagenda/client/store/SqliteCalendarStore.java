package org.realtimeagenda.client.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.reminders.Reminder;
import org.realtimeagenda.client.reminders.ReminderPlan;
import org.realtimeagenda.client.replica.Counterpart;
import org.realtimeagenda.client.replica.DayCount;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.client.replica.SearchHit;
import org.realtimeagenda.client.search.Query;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.LoggedChange;
import org.realtimeagenda.core.Member;

/**
 * The team's calendar in a SQLite file. The team's rows and own edits are kept apart; what both
 * come to is worked out when one of them is written, so that reading a page of the calendar takes
 * one range of an index. For one thread.
 */
public final class SqliteCalendarStore implements AutoCloseable {

  final Database database;
  private final ReplicaRow replica;
  private final ServerRows rows;
  private final OwnEdits own;
  private final Acceptance acceptance;
  private final Counterparts counterparts;
  private final Days days;
  private final Placement placement;
  private final People people;
  private final Search search;
  private final int userId;
  private final OwnReminders reminders;

  /**
   * Opens the store, and makes it where there is none. Own edits are looked at by {@link
   * OwnEdits#check} alone, since a first page is to be there before that.
   *
   * @param userId whose edits it holds; 0 without a team
   * @throws DamagedStoreException when it isn't as it was written
   * @throws StoreException when the file can't be used
   */
  public SqliteCalendarStore(Path file, int userId, Clock clock) {
    database = new Database(file);
    replica = new ReplicaRow(database);
    rows = new ServerRows(database);
    EditTable edits = new EditTable(database);
    OccurrenceTable occurrences = new OccurrenceTable(database);
    people = new People(database);
    SearchIndex index = new SearchIndex(database);
    placement = new Placement(userId, replica, rows, edits, occurrences, index);
    search = new Search(database, occurrences, placement, people, clock);
    own = new OwnEdits(clock, database, rows, edits, placement);
    acceptance = new Acceptance(userId, database, rows, edits, people, own);
    days = new Days(database, replica, occurrences, new CountedDays(database), placement);
    this.userId = owner(userId, clock);
    counterparts = new Counterparts(this.userId, placement, own);
    reminders = new OwnReminders(this.userId, database, occurrences, this::event);
  }

  private int owner(int owner, Clock clock) {
    try {
      database.transaction(() -> replica.create(owner, LocalDate.now(clock)));
      return replica.userId();
    } catch (StoreException unusable) {
      database.close();
      throw unusable;
    }
  }

  /** Own edits, from the click on. */
  public OwnEdits own() {
    return own;
  }

  /** What becomes of them once the team has them. */
  public Acceptance acceptance() {
    return acceptance;
  }

  /**
   * Reminders of own events that are to be shown now; each is handed out once.
   *
   * @param zone the reader's
   */
  public List<Reminder> dueReminders(Instant now, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    days.reaches(
        today.minusDays(ReminderPlan.MISSED.toDays()),
        today.plusDays(OwnReminders.EARLIEST.toDays()));
    return reminders.due(now, zone);
  }

  /** Hands reminders out once more at {@code again}, unless their events are gone or moved. */
  public void snooze(List<Reminder> some, Instant again, Instant now) {
    reminders.snooze(some, again, now);
  }

  public int userId() {
    return userId;
  }

  /** Runs {@code work} as a whole or not at all. */
  public <T> T transaction(Supplier<T> work) {
    return database.transaction(work);
  }

  /** As a whole or not at all, and safe from a power cut once it returns. */
  public <T> T synced(Supplier<T> work) {
    return database.synced(work);
  }

  /** The same, and safe from the loss of the -wal. */
  public <T> T durably(Supplier<T> work) {
    return database.durably(work);
  }

  /** What takes place in {@code [from, to)} for a reader in {@code zone}, in order of start. */
  public List<Occurrence> occurrences(LocalDate from, LocalDate to, ZoneId zone) {
    return days.occurrences(from, to, zone);
  }

  /** How many of them each member has on each day; days without any are left out. */
  public List<DayCount> counts(LocalDate from, LocalDate to, ZoneId zone) {
    return days.counts(from, to, zone);
  }

  /**
   * The events that have all words of {@code text}, as {@link
   * org.realtimeagenda.client.replica.Replica#search} says; the nearest {@code limit} of them.
   */
  public List<SearchHit> search(String text, int limit) {
    return search.find(Query.of(text), limit);
  }

  /** The row with own edits laid over it. */
  public Optional<CalendarEvent> event(EventKey key) {
    return placement.shown(key);
  }

  /** The rows of its owner and UID, with own edits laid over them; empty where it isn't there. */
  public List<CalendarEvent> series(EventKey key) {
    return event(key)
        .map(event -> placement.shown(key.userId(), event.effectiveUid()))
        .orElse(List.of());
  }

  /** Every row with own edits laid over it, in order of key. */
  public List<CalendarEvent> shownRows() {
    SortedMap<EventKey, @Nullable CalendarEvent> all = new TreeMap<>();
    rows.all().forEach(row -> all.put(row.key(), row));
    own.all().forEach(edit -> all.put(edit.key(), event(edit.key()).orElse(null)));
    return all.values().stream().flatMap(Stream::ofNullable).toList();
  }

  /**
   * Where events from elsewhere have their place among one's own, by UID and RECURRENCE-ID.
   *
   * @param planned keys that other events are about to get
   */
  public List<Counterpart> counterparts(List<CalendarEvent> events, Set<EventKey> planned) {
    return counterparts.of(events, planned);
  }

  /** The team's row, tombstones included. */
  public Optional<CalendarEvent> serverRow(EventKey key) {
    return rows.get(key);
  }

  /** The team's rows, without tombstones. */
  public List<CalendarEvent> serverRows() {
    return rows.all();
  }

  /** How many rows the team has. */
  public int events() {
    return rows.count();
  }

  /** Whether the team has no row, and there is no own edit. */
  public boolean isEmpty() {
    return rows.count() == 0 && own.isEmpty();
  }

  public List<Member> members() {
    return people.members();
  }

  public void members(List<Member> members) {
    database.transaction(() -> people.members(members));
  }

  public Position position() {
    return replica.position();
  }

  /** A first sync begins; the rows stay until it has ended. */
  public void beginReading(String logId, long from) {
    database.transaction(
        () -> {
          replica.beginReading(logId, from);
          acceptance.cover();
        });
  }

  /** The token of the page to go on with has become useless: everything is read once more. */
  public void forgetPosition() {
    database.transaction(replica::forget);
  }

  /** Takes one page of the list. With the last one, rows that weren't listed are dropped. */
  public void takePage(List<CalendarEvent> page, @Nullable String nextToken) {
    database.transaction(
        () -> {
          long generation = replica.generation();
          for (CalendarEvent event : page) {
            acceptance.end(event.key(), event, false);
            placement.put(event, generation);
          }
          replica.read(page.size(), nextToken);
          if (nextToken == null) {
            for (CalendarEvent unseen : rows.unseen(generation)) {
              rows.remove(unseen.key());
              placement.place(unseen.key(), unseen.effectiveUid());
            }
            acceptance.endCovered();
          }
        });
  }

  /**
   * Takes changes of the log and the cursor with them.
   *
   * @param changes the next numbers, without a hole
   */
  public List<Taken> take(List<LoggedChange> changes) {
    return database.transaction(
        () -> {
          long generation = replica.generation();
          List<Taken> taken = new ArrayList<>();
          for (LoggedChange change : changes) {
            EventKey key = change.key();
            CalendarEvent before = rows.get(key).orElse(null);
            CalendarEvent event = change.event();
            boolean ours = acceptance.end(key, event, true);
            if (event == null) {
              rows.remove(key);
              placement.place(key, before == null ? key.defaultUid() : before.effectiveUid());
            } else {
              placement.put(event, generation);
            }
            taken.add(new Taken(change, before, ours));
          }
          if (!changes.isEmpty()) {
            replica.cursor(changes.getLast().seq());
          }
          return taken;
        });
  }

  /** Takes over what was saved of another store. */
  void restore(List<Edit> edits, List<Receipt> receipts) {
    database.transaction(
        () -> {
          receipts.forEach(people::receipt);
          edits.forEach(own::restore);
        });
  }

  @Override
  public void close() {
    database.close();
  }
}
