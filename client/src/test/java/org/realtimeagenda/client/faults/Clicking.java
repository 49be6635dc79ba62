package org.realtimeagenda.client.faults;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;

/** A person without a plan: creates, edits, deletes and undeletes whatever they see. */
final class Clicking {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 23);
  private static final int DAYS = 40;

  private final String name;
  private final Replica replica;
  private final Random random;
  private final Deque<CalendarEvent> bin = new ArrayDeque<>();

  Clicking(String name, Replica replica, Random random) {
    this.name = name;
    this.replica = replica;
    this.random = random;
  }

  /**
   * What to do next, made of what the replica shows now; sometimes as one with a new event.
   *
   * @param number of the first of its edits
   */
  LocalEdit next(int number) {
    LocalEdit.OfEvent one = one(number);
    if (random.nextInt(8) > 0) {
      return one;
    }
    return new LocalEdit.Together(
        List.of(one, new LocalEdit.Create(event(name + "-" + (number + 1)))));
  }

  private LocalEdit.OfEvent one(int number) {
    String token = name + "-" + number;
    int dice = random.nextInt(100);
    CalendarEvent there = dice < 25 ? null : any().orElse(null);
    if (dice >= 85 && !bin.isEmpty()) {
      CalendarEvent gone = bin.removeFirst();
      return new LocalEdit.Create(gone.with(Map.of(Attribute.DESCRIPTION, token)));
    }
    if (there == null) {
      return new LocalEdit.Create(event(token));
    }
    if (dice >= 70) {
      bin.addLast(there);
      return new LocalEdit.Delete(there);
    }
    return new LocalEdit.Update(there, values(token));
  }

  private CalendarEvent event(String token) {
    String uid = token + "@faults";
    EventKey key = replica.keyFor(uid).join();
    Map<Attribute, @Nullable Object> values = when();
    values.put(Attribute.UID, uid);
    values.put(Attribute.NAME, token);
    values.put(Attribute.TZ, PARIS.getId());
    if (random.nextInt(20) == 0) {
      values.put(Attribute.RRULE, "FREQ=WEEKLY;COUNT=3");
    }
    return CalendarEvent.of(key, values);
  }

  private Map<Attribute, @Nullable Object> values(String token) {
    if (random.nextInt(4) == 0) {
      return when();
    }
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    while (values.isEmpty()) {
      for (Attribute field : List.of(Attribute.NAME, Attribute.LOCATION, Attribute.DESCRIPTION)) {
        if (random.nextInt(3) == 0) {
          values.put(field, token);
        }
      }
    }
    return values;
  }

  /** To the second, so that two hardly ever agree by chance. */
  private Map<Attribute, @Nullable Object> when() {
    LocalDate day = day();
    LocalTime start = LocalTime.of(8, 0).plusSeconds(random.nextInt(30_000));
    LocalTime end = start.plusSeconds(600 + random.nextInt(7_000));
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    values.put(Attribute.DT_START, "%sT%s".formatted(day, text(start)));
    values.put(Attribute.DT_END, "%sT%s".formatted(day, text(end)));
    return values;
  }

  private static String text(LocalTime time) {
    return "%02d:%02d:%02d".formatted(time.getHour(), time.getMinute(), time.getSecond());
  }

  /** The first few days are everybody's favourites. */
  private LocalDate day() {
    return FIRST.plusDays(random.nextBoolean() ? random.nextInt(3) : random.nextInt(DAYS));
  }

  private Optional<CalendarEvent> any() {
    LocalDate day = day();
    List<Occurrence> shown = replica.occurrences(day, day.plusDays(1), PARIS).join();
    return shown.isEmpty()
        ? Optional.empty()
        : replica.event(shown.get(random.nextInt(shown.size())).key()).join();
  }
}
