package org.realtimeagenda.backend.putevent;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.ChangeResult;
import org.realtimeagenda.core.InvalidAttributeException;

/**
 * Brings the changes of one request into the table: one by one, or all in one transaction. When a
 * transaction is cancelled everything is read and judged anew, which ends in the first answer, in a
 * conflict, or in another try.
 */
final class ChangeWriter {

  private static final int TRIES = 10;

  private final EventTable table;
  private final Judge judge;
  private final int author;

  ChangeWriter(EventTable table, Judge judge, int author) {
    this.table = table;
    this.judge = judge;
    this.author = author;
  }

  /**
   * Each change by itself; one result per item, in order. Mostly all of them can be written, and
   * then they are in one transaction, which takes as long as that of one.
   */
  List<ChangeResult> oneByOne(List<PutRequest.Item> items) throws IOException {
    List<Change> changes = readable(items).toList();
    EventTable.Snapshot snapshot = table.read(author, changes);
    Map<String, ChangeResult> written = writtenAtOnce(changes, snapshot);
    List<ChangeResult> results = new ArrayList<>();
    for (PutRequest.Item item : items) {
      results.add(
          switch (item) {
            case PutRequest.Item.Refused(var why) -> why;
            case PutRequest.Item.Sound(Change change) -> {
              ChangeResult done = written.get(change.mutationId());
              yield done == null ? write(change, snapshot) : done;
            }
          });
    }
    return results;
  }

  /** By mutation_id; none where one of them kept the others from being written. */
  private Map<String, ChangeResult> writtenAtOnce(
      List<Change> changes, EventTable.Snapshot snapshot) throws IOException {
    List<EventTable.Write> writes = writes(changes, snapshot);
    try {
      if (writes.size() < 2 || !table.commit(writes)) {
        return Map.of();
      }
    } catch (InvalidAttributeException oneIsTooMuch) {
      return Map.of();
    }
    return writes.stream()
        .map(EventTable.Write::receipt)
        .collect(Collectors.toMap(Receipt::mutationId, Receipt::answer));
  }

  private List<EventTable.Write> writes(List<Change> changes, EventTable.Snapshot snapshot) {
    return changes.stream()
        .map(change -> judge.judge(change, snapshot))
        .filter(Verdict.Go.class::isInstance)
        .map(verdict -> ((Verdict.Go) verdict).write())
        .toList();
  }

  private ChangeResult write(Change change, EventTable.Snapshot first) throws IOException {
    EventTable.Snapshot snapshot = first;
    for (int tries = 0; tries < TRIES; tries++) {
      switch (judge.judge(change, snapshot)) {
        case Verdict.Done(ChangeResult result) -> {
          return result;
        }
        case Verdict.Go(EventTable.Write write) -> {
          try {
            if (table.commit(List.of(write))) {
              return write.receipt().answer();
            }
          } catch (InvalidAttributeException tooMuch) {
            return rejected(tooMuch);
          }
        }
      }
      snapshot = table.read(author, List.of(change));
    }
    throw new ContentionException(TRIES);
  }

  /** All of it or nothing; one result per item, in order. */
  List<ChangeResult> together(List<PutRequest.Item> items) throws IOException {
    List<Change> changes = readable(items).toList();
    if (changes.size() < items.size()) {
      return items.stream().map(ChangeWriter::refusedOrNotApplied).toList();
    }
    for (int tries = 0; tries < TRIES; tries++) {
      EventTable.Snapshot snapshot = table.read(author, changes);
      int repeats = snapshot.receipts().size();
      if (repeats > 0 && repeats < changes.size()) {
        return changes.stream().map(_ -> partlyAccepted()).toList();
      }
      List<Verdict> verdicts =
          changes.stream().map(change -> judge.judge(change, snapshot)).toList();
      List<EventTable.Write> writes =
          verdicts.stream()
              .filter(Verdict.Go.class::isInstance)
              .map(verdict -> ((Verdict.Go) verdict).write())
              .toList();
      if (writes.size() < changes.size()) {
        return verdicts.stream().map(ChangeWriter::doneOrNotApplied).toList();
      }
      try {
        if (table.commit(writes)) {
          return writes.stream().<ChangeResult>map(write -> write.receipt().answer()).toList();
        }
      } catch (InvalidAttributeException tooMuch) {
        return writes.stream().map(_ -> rejected(tooMuch)).toList();
      }
    }
    throw new ContentionException(TRIES);
  }

  private static Stream<Change> readable(List<PutRequest.Item> items) {
    return items.stream()
        .filter(PutRequest.Item.Sound.class::isInstance)
        .map(item -> ((PutRequest.Item.Sound) item).change());
  }

  private static ChangeResult refusedOrNotApplied(PutRequest.Item item) {
    return switch (item) {
      case PutRequest.Item.Refused(var why) -> why;
      case PutRequest.Item.Sound _ -> new ChangeResult.NotApplied();
    };
  }

  private static ChangeResult doneOrNotApplied(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Done(ChangeResult result) -> result;
      case Verdict.Go _ -> new ChangeResult.NotApplied();
    };
  }

  /** The table's own no comes too late for the others of a request to be undone by it. */
  private static ChangeResult rejected(InvalidAttributeException invalid) {
    return new ChangeResult.Rejected(invalid.field(), invalid.reason());
  }

  private static ChangeResult partlyAccepted() {
    return new ChangeResult.Rejected("mutation_id", "a part of this batch was accepted before");
  }
}
