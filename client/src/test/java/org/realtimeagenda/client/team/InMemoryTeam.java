package org.realtimeagenda.client.team;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.ChangeBatch;
import org.realtimeagenda.core.ChangeResult;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.LoggedChange;
import org.realtimeagenda.core.Member;

/** A team's backend in memory: put-event with receipts, a numbered log, lists, and a feed. */
public final class InMemoryTeam implements TeamApi, ChangeFeed {

  private final Clock clock;
  private final TreeMap<EventKey, CalendarEvent> rows = new TreeMap<>();
  private final Map<String, ChangeResult> receipts = new HashMap<>();
  private final List<LoggedChange> log = new ArrayList<>();
  private final List<Listening> listeners = new ArrayList<>();
  private final List<Member> members = new ArrayList<>();

  /** Every batch that reached put-event, in order. */
  public final List<ChangeBatch> sent = new ArrayList<>();

  /** Every question that reached the queries, in words. */
  public final List<String> asked = new ArrayList<>();

  public String logId = "log-1";

  /** False: neither queries nor put-event answer. */
  public boolean reachable = true;

  /** Queries and put-event fail in a way that nobody foresaw. */
  public boolean broken;

  /** The answer of put-event is lost on its way, once it has done its work. */
  public boolean losesAnswers;

  /** What everybody is answered instead. */
  public Answer.@Nullable Refused<?> refusal;

  /** Changes of names that are longer are rejected. */
  public int longestName = 100;

  /** Pushes reach nobody. */
  public boolean silent;

  public int pageSize = 1000;

  /** Tokens of pages are refused. */
  public boolean uselessTokens;

  /** How often connections were given up. */
  public int hangUps;

  /** The log counts what it doesn't give yet. */
  public boolean lagging;

  public InMemoryTeam(Clock clock) {
    this.clock = clock;
  }

  /** The team as the member {@code userId} reaches it. */
  public Team as(int userId) {
    return new Access(Optional.of(new Sender(userId)));
  }

  /** The team as the holder of an API key reaches it. */
  public Team readOnly() {
    return new Access(Optional.empty());
  }

  private final class Access implements Team {
    private final Optional<ChangeSender> sender;

    Access(Optional<ChangeSender> sender) {
      this.sender = sender;
    }

    @Override
    public TeamApi api() {
      return InMemoryTeam.this;
    }

    @Override
    public ChangeFeed feed() {
      return InMemoryTeam.this;
    }

    @Override
    public Optional<ChangeSender> sender() {
      return sender;
    }

    @Override
    public void hangUp() {
      hangUps++;
    }

    @Override
    public void close() {}
  }

  public synchronized void join(Member member) {
    members.add(member);
  }

  /** Writes a row as a colleague does: it is numbered and pushed. */
  public synchronized LoggedChange put(int author, CalendarEvent event) {
    return write(author, event, Change.Op.PUT, author + ".by-hand-" + (log.size() + 1));
  }

  /** Leaves a tombstone. */
  public synchronized LoggedChange delete(int author, EventKey key) {
    CalendarEvent row = Optional.ofNullable(rows.get(key)).orElseThrow();
    return write(
        author,
        row.with(Map.of(Attribute.DELETED, true)),
        Change.Op.DELETE,
        author + ".by-hand-" + (log.size() + 1));
  }

  private LoggedChange write(int author, CalendarEvent event, Change.Op op, String revision) {
    CalendarEvent row =
        event.with(
            Map.of(
                Attribute.REVISION,
                revision,
                Attribute.UPDATED_BY,
                author,
                Attribute.UPDATED_AT,
                clock.instant().toString()));
    rows.put(row.key(), row);
    LoggedChange change =
        new LoggedChange(log.size() + 1L, op, row.key(), author, clock.instant(), row);
    log.add(change);
    if (!silent) {
      listeners.forEach(listening -> listening.listener.pushed(change));
    }
    return change;
  }

  /** Restored tables: the log begins anew, the rows stay. */
  public synchronized void restore(String newLogId) {
    logId = newLogId;
    log.clear();
  }

  public synchronized @Nullable CalendarEvent row(EventKey key) {
    return rows.get(key);
  }

  public synchronized List<CalendarEvent> rows() {
    return List.copyOf(rows.values());
  }

  public synchronized long lastSeq() {
    return log.size();
  }

  public synchronized LoggedChange logged(long seq) {
    return log.get((int) seq - 1);
  }

  /** Cuts every subscription. */
  public synchronized void cut(Ending ending) {
    List<Listening> all = List.copyOf(listeners);
    listeners.clear();
    all.forEach(listening -> listening.listener.ended(ending));
  }

  /** One that is subscribed. */
  private static final class Listening {
    private final Listener listener;

    Listening(Listener listener) {
      this.listener = listener;
    }
  }

  @Override
  public synchronized Subscription open(Listener listener) {
    if (!reachable) {
      listener.ended(new Ending.Lost("out of reach"));
      return () -> {};
    }
    Listening listening = new Listening(listener);
    listeners.add(listening);
    listener.started();
    return () -> {
      synchronized (this) {
        if (listeners.remove(listening)) {
          listener.ended(new Ending.Closed());
        }
      }
    };
  }

  @Override
  public synchronized Answer<EventsPage> listEvents(@Nullable String nextToken, int limit)
      throws IOException {
    asked.add("listEvents " + nextToken);
    Answer.Refused<?> refused = reach();
    if (refused != null) {
      return new Answer.Refused<>(refused.status(), refused.reason());
    }
    if (uselessTokens && nextToken != null) {
      return new Answer.Refused<>(400, "Invalid pagination token");
    }
    int from = nextToken == null ? 0 : Integer.parseInt(nextToken);
    List<CalendarEvent> all = rows();
    int to = Math.min(all.size(), from + Math.min(limit, pageSize));
    return new Answer.Ok<>(
        new EventsPage(
            all.subList(from, to).stream().filter(row -> !row.deleted()).toList(),
            to < all.size() ? Integer.toString(to) : null));
  }

  @Override
  public synchronized Answer<ChangesPage> changesSince(long seq, int limit) throws IOException {
    asked.add("changesSince " + seq);
    Answer.Refused<?> refused = reach();
    if (refused != null) {
      return new Answer.Refused<>(refused.status(), refused.reason());
    }
    return new Answer.Ok<>(
        new ChangesPage(
            logId,
            log.size(),
            log.stream()
                .filter(change -> change.seq() > seq && !lagging)
                .limit(Math.min(limit, pageSize))
                .toList()));
  }

  @Override
  public synchronized Answer<List<Member>> members() throws IOException {
    asked.add("members");
    Answer.Refused<?> refused = reach();
    return refused == null
        ? new Answer.Ok<>(List.copyOf(members))
        : new Answer.Refused<>(refused.status(), refused.reason());
  }

  private Answer.@Nullable Refused<?> reach() throws IOException {
    if (broken) {
      throw new IllegalStateException("broken");
    }
    if (!reachable) {
      throw new IOException("out of reach");
    }
    return refusal;
  }

  private final class Sender implements ChangeSender {
    private final int author;

    Sender(int author) {
      this.author = author;
    }

    @Override
    public Answer<List<ChangeResult>> send(ChangeBatch batch) throws IOException {
      synchronized (InMemoryTeam.this) {
        Answer.Refused<?> refused = reach();
        if (refused != null) {
          return new Answer.Refused<>(refused.status(), refused.reason());
        }
        sent.add(batch);
        List<ChangeResult> results =
            batch.atomic()
                ? together(batch.changes())
                : batch.changes().stream().map(this::one).toList();
        if (losesAnswers) {
          throw new IOException("the answer was lost");
        }
        return new Answer.Ok<>(results);
      }
    }

    /** All of it or nothing, as put-event does it. */
    private List<ChangeResult> together(List<Change> changes) {
      long repeats = changes.stream().filter(c -> receipts.containsKey(c.mutationId())).count();
      if (repeats > 0 && repeats < changes.size()) {
        return changes.stream()
            .<ChangeResult>map(_ -> new ChangeResult.Rejected("mutation_id", "partly accepted"))
            .toList();
      }
      List<Optional<ChangeResult>> faults = changes.stream().map(this::fault).toList();
      if (repeats == 0 && faults.stream().anyMatch(Optional::isPresent)) {
        return faults.stream().map(f -> f.orElseGet(ChangeResult.NotApplied::new)).toList();
      }
      return changes.stream().map(this::one).toList();
    }

    private ChangeResult one(Change change) {
      ChangeResult receipt = receipts.get(change.mutationId());
      if (receipt != null) {
        return receipt;
      }
      Optional<ChangeResult> fault = fault(change);
      if (fault.isPresent()) {
        return fault.get();
      }
      CalendarEvent next = next(change);
      String revision = author + "." + change.mutationId();
      if (change.op() == Change.Op.DELETE) {
        next = next.with(Map.of(Attribute.DELETED, true));
      }
      ChangeResult accepted = new ChangeResult.Accepted(change.key(), revision);
      receipts.put(change.mutationId(), accepted);
      write(author, next, change.op(), revision);
      return accepted;
    }

    /** Why it isn't accepted. */
    private Optional<ChangeResult> fault(Change change) {
      CalendarEvent row = rows.get(change.key());
      if (!change.base().equals(Change.Base.of(row))) {
        return Optional.of(new ChangeResult.Conflict(row));
      }
      String name = next(change).name();
      return name != null && name.length() > longestName
          ? Optional.of(new ChangeResult.Rejected("name", "too long"))
          : Optional.empty();
    }

    private CalendarEvent next(Change change) {
      CalendarEvent row = rows.get(change.key());
      return row == null
          ? CalendarEvent.of(change.key(), change.values())
          : row.with(change.values());
    }

    @Override
    public Answer<Identity> dryRun() throws IOException {
      Answer.Refused<?> refused = reach();
      Instant now = clock.instant();
      return refused == null
          ? new Answer.Ok<>(new Identity(author, now))
          : new Answer.Refused<>(refused.status(), refused.reason());
    }
  }
}
