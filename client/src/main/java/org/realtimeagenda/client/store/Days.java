package org.realtimeagenda.client.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.realtimeagenda.client.replica.DayCount;
import org.realtimeagenda.client.replica.DayCounter;
import org.realtimeagenda.client.replica.Occurrence;

/** The days that the screen asks for: what takes place on them, worked out for a horizon. */
final class Days {
  private final Database database;
  private final ReplicaRow replica;
  private final OccurrenceTable occurrences;
  private final CountedDays countedDays;
  private final Placement placement;

  Days(
      Database database,
      ReplicaRow replica,
      OccurrenceTable occurrences,
      CountedDays countedDays,
      Placement placement) {
    this.database = database;
    this.replica = replica;
    this.occurrences = occurrences;
    this.countedDays = countedDays;
    this.placement = placement;
  }

  /** What takes place in {@code [from, to)} for a reader in {@code zone}, in order of start. */
  List<Occurrence> occurrences(LocalDate from, LocalDate to, ZoneId zone) {
    return reaches(from, to)
        ? occurrences.between(from, to, zone)
        : placement.farAway(from, to, zone);
  }

  /** How many of them each member has on each day; days without any are left out. */
  List<DayCount> counts(LocalDate from, LocalDate to, ZoneId zone) {
    if (reaches(from, to)) {
      return countedDays.between(from, to, zone);
    }
    DayCounter counter = new DayCounter(from, to);
    for (Occurrence found : placement.farAway(from, to, zone)) {
      Instant starts = found.time().startsAt(zone);
      counter.add(found.key().userId(), starts, found.time().endsAt(zone), zone);
    }
    return counter.counts();
  }

  /** Whether the horizon has these days, which it does afterwards unless they are far away. */
  boolean reaches(LocalDate from, LocalDate to) {
    // a day more each way, since a series' local days aren't the reader's
    LocalDate first = from.minusDays(1);
    LocalDate end = to.plusDays(1);
    ReplicaRow.Horizon horizon = replica.horizon();
    if (horizon.covers(first, end)) {
      return true;
    }
    if (!horizon.mayGrowTo(first, end)) {
      return false;
    }
    database.transaction(() -> placement.growTo(horizon.grownTo(first, end)));
    return true;
  }
}
