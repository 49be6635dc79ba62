package org.realtimeagenda.backend.putevent;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.backend.BackendMember;
import org.realtimeagenda.backend.Image;
import org.realtimeagenda.backend.Members;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.ChangeResult;
import org.realtimeagenda.core.InvalidAttributeException;
import org.realtimeagenda.core.Sha256;
import org.realtimeagenda.core.Validation;
import org.realtimeagenda.core.WireJson;

/** Says what a change makes of its row; of one request, on one thread. */
final class Judge {

  static final Duration TOMBSTONE_LIFE = Duration.ofDays(180);
  static final Duration RECEIPT_LIFE = Duration.ofDays(90);

  private final Members members;
  private final BackendMember author;
  private final Instant now;
  private final Map<Integer, Boolean> allowedOwners = new HashMap<>();

  /**
   * A judge of one request.
   *
   * @param now when the request came
   */
  Judge(Members members, BackendMember author, Instant now) {
    this.members = members;
    this.author = author;
    this.now = now.truncatedTo(ChronoUnit.MILLIS);
  }

  /** The receipt comes first: a repeat gets its answer, whoever edited the row since. */
  Verdict judge(Change change, EventTable.Snapshot snapshot) {
    Receipt receipt = snapshot.receipts().get(change.mutationId());
    if (receipt != null) {
      return new Verdict.Done(repeat(change, receipt));
    }
    try {
      return judge(change, snapshot.rows().get(change.key()));
    } catch (InvalidAttributeException invalid) {
      return new Verdict.Done(new ChangeResult.Rejected(invalid.field(), invalid.reason()));
    }
  }

  private static ChangeResult repeat(Change change, Receipt receipt) {
    return receipt.contentHash().equals(contentHash(change))
        ? receipt.answer()
        : new ChangeResult.Rejected("mutation_id", "names another change that was accepted");
  }

  private Verdict judge(Change change, @Nullable Image image) {
    checkOwner(change);
    return switch (image) {
      case null -> judgeRow(change, null);
      case Image.Row(CalendarEvent event) -> judgeRow(change, event);
      case Image.Unrepresentable(String reason, var _) ->
          throw new InvalidAttributeException(
              "id", "another tool wrote a row there that can't be used: " + reason);
    };
  }

  private void checkOwner(Change change) {
    if (!allowedOwners.computeIfAbsent(change.key().userId(), this::mayWriteFor)) {
      throw new InvalidAttributeException("user_id", "you may not write this member's events");
    }
  }

  /** One's own events are the common case, and need no look at the members. */
  private boolean mayWriteFor(int owner) {
    return owner == author.member().userId()
        || members.byUserId(owner).filter(member -> member.mayBeWrittenBy(author)).isPresent();
  }

  private Verdict judgeRow(Change change, @Nullable CalendarEvent row) {
    if (!change.base().equals(Change.Base.of(row))) {
      return new Verdict.Done(new ChangeResult.Conflict(row));
    }
    Map<Attribute, @Nullable Object> values =
        switch (change.op()) {
          case DELETE -> tombstone(row);
          case PUT -> put(change, row);
        };
    String revision = author.member().userId() + "." + change.mutationId();
    values.put(Attribute.REVISION, revision);
    values.put(Attribute.UPDATED_BY, author.member().userId());
    values.put(Attribute.UPDATED_AT, now.toString());
    if (row == null) {
      Validation.check(CalendarEvent.of(change.key(), values));
    } else {
      Validation.check(row.with(values), values.keySet());
    }
    return new Verdict.Go(
        new EventTable.Write(change.key(), change.base(), values, receipt(change, revision)));
  }

  private Map<Attribute, @Nullable Object> tombstone(@Nullable CalendarEvent row) {
    if (row == null) {
      throw new InvalidAttributeException("base_revision", "a delete needs one");
    }
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    values.put(Attribute.DELETED, true);
    values.put(Attribute.EXPIRES_AT, now.plus(TOMBSTONE_LIFE).getEpochSecond());
    return values;
  }

  private static Map<Attribute, @Nullable Object> put(Change change, @Nullable CalendarEvent row) {
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    values.putAll(change.values());
    if (Boolean.TRUE.equals(values.get(Attribute.DELETED))) {
      throw new InvalidAttributeException(Attribute.DELETED, "an event is deleted by op delete");
    }
    if (row != null) {
      checkFixed(Attribute.UID, values, row.effectiveUid());
      checkFixed(Attribute.RECURRENCE_ID, values, row.recurrenceId());
      if (row.deleted()) {
        if (!values.containsKey(Attribute.DELETED)) {
          throw new InvalidAttributeException(
              Attribute.DELETED, "the event is deleted; false brings it back");
        }
        values.put(Attribute.EXPIRES_AT, null);
      }
    }
    return values;
  }

  private static void checkFixed(
      Attribute attribute, Map<Attribute, @Nullable Object> values, @Nullable String is) {
    if (values.containsKey(attribute) && !Objects.equals(values.get(attribute), is)) {
      throw new InvalidAttributeException(attribute, "never changes");
    }
  }

  private Receipt receipt(Change change, String revision) {
    return new Receipt(
        author.member().userId(),
        change.mutationId(),
        contentHash(change),
        new ChangeResult.Accepted(change.key(), revision),
        now.plus(RECEIPT_LIFE));
  }

  private static String contentHash(Change change) {
    return Sha256.hex(WireJson.write(change).toString());
  }
}
