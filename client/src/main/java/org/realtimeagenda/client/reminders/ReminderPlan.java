package org.realtimeagenda.client.reminders;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which reminders are due: each once, unless it was snoozed; those missed while nobody looked too,
 * as long as they aren't of long ago. What was deleted or moved isn't among the reminders any more,
 * so nothing comes of it.
 */
public final class ReminderPlan {

  /** What was missed longer ago than that helps nobody. */
  public static final Duration MISSED = Duration.ofDays(7);

  private ReminderPlan() {}

  /**
   * What became of a reminder that was due.
   *
   * @param again when it is to be shown once more; null for never
   */
  public record Shown(Reminder.Id id, @Nullable Instant again) {}

  /** Those that fire after {@code after} and not after {@code until}, in their order. */
  public static List<Reminder> between(
      Collection<Reminder> reminders, Instant after, Instant until, ZoneId zone) {
    return reminders.stream()
        .filter(one -> one.firesAt(zone).isAfter(after) && !one.firesAt(zone).isAfter(until))
        .sorted(Comparator.comparing(one -> one.firesAt(zone)))
        .toList();
  }

  /**
   * Those to be shown now, in order of their events' start.
   *
   * @param reminders of all that is in the calendar now
   * @param shown what was shown before
   * @param looked when this was asked last; null for never, and then nothing was missed
   */
  public static List<Reminder> due(
      Collection<Reminder> reminders,
      Map<Reminder.Id, Shown> shown,
      @Nullable Instant looked,
      Instant now,
      ZoneId zone) {
    if (looked == null) {
      return List.of();
    }
    Instant longAgo = now.minus(MISSED);
    Stream<Reminder> fresh =
        between(reminders, Instant.MIN, now, zone).stream()
            .filter(one -> !shown.containsKey(one.id()))
            .filter(one -> one.firesAt(zone).isAfter(looked) || one.startsAt(zone).isAfter(now))
            .filter(one -> one.startsAt(zone).isAfter(longAgo));
    Stream<Reminder> again =
        reminders.stream()
            .filter(
                one -> {
                  Shown before = shown.get(one.id());
                  return before != null && before.again() != null && !before.again().isAfter(now);
                });
    List<Reminder> due = new ArrayList<>(Stream.concat(fresh, again).distinct().toList());
    due.sort(Comparator.comparing(one -> one.startsAt(zone)));
    return due;
  }

  /** Those that are over when reminders begin, and aren't to be shown later. */
  public static List<Reminder> passed(Collection<Reminder> reminders, Instant now, ZoneId zone) {
    return between(reminders, Instant.MIN, now, zone);
  }
}
