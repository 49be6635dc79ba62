package org.realtimeagenda.client.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventIds;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.LoggedChange;
import org.realtimeagenda.core.Member;

/**
 * The team's calendar in a SQLite file. The team's rows and own edits are kept apart; what both
 * come to is worked out when one of them is written, so that reading a page of the calendar takes
 * one range of an index. For one thread.
 */
public final class SqliteCalendarStore implements AutoCloseable {

  private final Database database;
  private final ReplicaRow replica;
  private final ServerRows rows;
  private final EditTable edits;
  private final OccurrenceTable occurrences;
  private final Placement placement;
  private final People people;
  private final int userId;
  private final Clock clock;

  /**
   * Opens the store, and makes it where there is none.
   *
   * @param userId whose edits it holds; 0 without a team
   * @throws StoreException when the file can't be used
   */
  public SqliteCalendarStore(Path file, int userId, Clock clock) {
    this.clock = clock;
    database = new Database(file);
    replica = new ReplicaRow(database);
    rows = new ServerRows(database);
    edits = new EditTable(database);
    occurrences = new OccurrenceTable(database);
    people = new People(database);
    replica.create(userId, LocalDate.now(clock));
    this.userId = replica.userId();
    placement = new Placement(this.userId, replica, rows, edits, occurrences);
  }

  public int userId() {
    return userId;
  }

  /** Runs {@code work} as a whole or not at all. */
  public <T> T transaction(Supplier<T> work) {
    return database.transaction(work);
  }

  /** As a whole or not at all, and safe from a power cut once it returns. */
  public <T> T durably(Supplier<T> work) {
    return database.durably(work);
  }

  /** What takes place in {@code [from, to)} for a reader in {@code zone}, in order of start. */
  public List<Occurrence> occurrences(LocalDate from, LocalDate to, ZoneId zone) {
    // a day more each way, since a series' local days aren't the reader's
    LocalDate first = from.minusDays(1);
    LocalDate end = to.plusDays(1);
    ReplicaRow.Horizon horizon = replica.horizon();
    if (!horizon.covers(first, end)) {
      database.transaction(() -> placement.expandTo(horizon.grownTo(first, end)));
    }
    return occurrences.between(from, to, zone);
  }

  /** The row with own edits laid over it. */
  public Optional<CalendarEvent> event(EventKey key) {
    return Optional.ofNullable(Overlay.lay(rows.get(key).orElse(null), edits.of(key)));
  }

  /** The team's row, tombstones included. */
  public Optional<CalendarEvent> serverRow(EventKey key) {
    return rows.get(key);
  }

  /** The revision of the team's row, where an own edit made it what it is. */
  public Optional<String> ownRevision(EventKey key) {
    CalendarEvent row = rows.get(key).orElse(null);
    String revision = row == null ? null : row.revision();
    return revision != null && people.receipt(revision) ? Optional.of(revision) : Optional.empty();
  }

  /** The team's rows, without tombstones. */
  public List<CalendarEvent> serverRows() {
    return rows.all();
  }

  /** How many rows the team has. */
  public int events() {
    return rows.count();
  }

  /** The key of a new row of one's own: the first number that no other event has. */
  public EventKey freeKey(String uid, @Nullable String recurrenceId) {
    for (int attempt = 0; ; attempt++) {
      EventKey key = new EventKey(userId, EventIds.id(uid, recurrenceId, attempt));
      boolean taken =
          rows.get(key).filter(row -> !row.effectiveUid().equals(uid)).isPresent()
              || edits.of(key).stream().anyMatch(edit -> !edit.uid().equals(uid));
      if (!taken) {
        return key;
      }
    }
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
          edits.coverAccepted();
        });
  }

  /** The token of the page to go on with has become useless: everything is read once more. */
  public void forgetPosition() {
    database.transaction(() -> replica.beginReading(null, 0));
  }

  /** Takes one page of the list. With the last one, rows that weren't listed are dropped. */
  public void takePage(List<CalendarEvent> page, @Nullable String nextToken) {
    database.transaction(
        () -> {
          long generation = replica.generation();
          for (CalendarEvent event : page) {
            endEdits(event.key(), event, false);
            putRow(event, generation);
          }
          replica.read(page.size(), nextToken);
          if (nextToken == null) {
            for (CalendarEvent unseen : rows.unseen(generation)) {
              rows.remove(unseen.key());
              placement.place(unseen.key().userId(), unseen.effectiveUid());
            }
            endCovered();
          }
        });
  }

  private void endCovered() {
    for (Edit edit : edits.all()) {
      if (edit.state() instanceof Edit.State.Accepted(var _, boolean covered) && covered) {
        removeEdit(edit);
      }
    }
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
            boolean own = endEdits(key, event, true);
            if (event == null) {
              rows.remove(key);
              placement.place(
                  key.userId(), before == null ? key.defaultUid() : before.effectiveUid());
            } else {
              putRow(event, generation);
              if (before != null && !before.effectiveUid().equals(event.effectiveUid())) {
                placement.place(key.userId(), before.effectiveUid());
              }
            }
            taken.add(new Taken(change, before, own));
            replica.cursor(change.seq());
          }
          return taken;
        });
  }

  private void putRow(CalendarEvent event, long generation) {
    rows.put(event, generation);
    placement.place(event.key().userId(), event.effectiveUid());
  }

  /**
   * Ends the edits of {@code key} that the team's row now shows, and says whether the row is an own
   * edit.
   *
   * @param logged the row is of the log, so it also ends what was accepted before
   */
  private boolean endEdits(EventKey key, @Nullable CalendarEvent event, boolean logged) {
    String revision = event == null ? null : event.revision();
    boolean own = revision != null && people.receipt(revision);
    for (Edit edit : edits.of(key)) {
      String mutationId = edit.mutationId();
      boolean seen = false;
      if (mutationId != null && revisionOf(mutationId).equals(revision)) {
        seen = true;
        own = true;
        people.receipt(mutationId, key, revisionOf(mutationId), clock.instant());
        rebase(key, new Change.Base.Revision(revisionOf(mutationId)));
      }
      if (seen || (logged && edit.state() instanceof Edit.State.Accepted)) {
        removeEdit(edit);
      }
    }
    return own;
  }

  /** The revision that a row gets by an own change. */
  public String revisionOf(String mutationId) {
    return userId + "." + mutationId;
  }

  /** Own edits in the order in which they are sent. */
  public List<Edit> edits() {
    return edits.all();
  }

  public List<Edit> editsOf(EventKey key) {
    return edits.of(key);
  }

  public Optional<Edit> edit(long position) {
    return edits.get(position);
  }

  /** How many own changes a person has to decide about. */
  public int undecided() {
    return edits.undecided();
  }

  /** How many own changes the backend still has to take. */
  public int waiting() {
    return edits.waiting();
  }

  /** Puts an edit at the end of the outbox and over its row. */
  public void addEdit(LocalEdit edit, Change.Base base) {
    database.transaction(
        () -> {
          edits.add(edit, base);
          placement.place(edit.key().userId(), Edit.uid(edit));
        });
  }

  /** Keeps what a person has to decide. */
  public void addOffer(LocalEdit edit, Change.Base base) {
    database.transaction(
        () -> {
          long position = edits.add(edit, base);
          edits.put(new Edit(position, edit, base, null, new Edit.State.Offered()));
        });
  }

  /** Replaces the edit at that position. */
  public void putEdit(Edit edit) {
    database.transaction(
        () -> {
          Optional<Edit> old = edits.get(edit.position());
          edits.put(edit);
          old.ifPresent(was -> placement.place(was.key().userId(), was.uid()));
          placement.place(edit.key().userId(), edit.uid());
        });
  }

  public void removeEdit(Edit edit) {
    database.transaction(
        () -> {
          edits.remove(edit.position());
          placement.place(edit.key().userId(), edit.uid());
        });
  }

  /** The backend accepted an edit: newer ones of the event build on that. */
  public void accepted(Edit edit, String revision) {
    database.transaction(
        () -> {
          putEdit(edit.withState(new Edit.State.Accepted(revision, false)));
          people.receipt(
              Objects.requireNonNull(edit.mutationId()), edit.key(), revision, clock.instant());
          rebase(edit.key(), new Change.Base.Revision(revision));
        });
  }

  /** Edits of {@code key} that were never sent now build on {@code base}. */
  public void rebase(EventKey key, Change.Base base) {
    for (Edit edit : edits.of(key)) {
      if (edit.state() instanceof Edit.State.Waiting) {
        edits.put(new Edit(edit.position(), edit.edit(), base, null, edit.state()));
      }
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
