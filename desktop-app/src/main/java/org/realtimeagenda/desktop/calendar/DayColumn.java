package org.realtimeagenda.desktop.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How full the column of a day is. */
final class DayColumn {

  /** More than that a column doesn't show. */
  static final int ENTRIES = 60;

  /** As many whole days one above the other. */
  static final int LANES = 3;

  private static final int SLOT = 15;

  private final LocalDate date;
  private final long midnight;
  private final List<Span> all = new ArrayList<>();
  private final int[] abreast = new int[Span.DAY / SLOT];
  private int taken;
  private int lanes;

  /**
   * @param place which of the days it is, from 0
   */
  DayColumn(LocalDate date, int place) {
    this.date = date;
    this.midnight = (long) place * Span.DAY;
  }

  void add(Span span) {
    all.add(span);
  }

  /**
   * Whether there is room for one more.
   *
   * @param most how many may stand side by side with it
   */
  boolean fits(Span span, int most) {
    if (span.takesWholeDays()) {
      return lanes < LANES;
    }
    if (taken == ENTRIES) {
      return false;
    }
    for (int slot = firstSlot(span); slot <= lastSlot(span); slot++) {
      if (abreast[slot] >= most) {
        return false;
      }
    }
    return true;
  }

  void take(Span span) {
    if (span.takesWholeDays()) {
      lanes++;
      return;
    }
    taken++;
    for (int slot = firstSlot(span); slot <= lastSlot(span); slot++) {
      abreast[slot]++;
    }
  }

  /**
   * What there is on the day, and what is hidden.
   *
   * @param ofWholeDays whether hidden ones of whole days are counted, or the others
   */
  DayList list(boolean ofWholeDays) {
    List<Span> hidden =
        all.stream()
            .filter(span -> span.takesWholeDays() == ofWholeDays && !span.isChosen())
            .toList();
    List<PageEntry> entries =
        hidden.isEmpty()
            ? List.of()
            : Stream.concat(
                    all.stream().filter(Span::takesWholeDays),
                    all.stream().filter(span -> !span.takesWholeDays()))
                .map(Span::entry)
                .toList();
    int fresh = (int) hidden.stream().filter(span -> span.entry().isNew()).count();
    return new DayList(date, entries, hidden.size(), fresh);
  }

  private int firstSlot(Span span) {
    return Math.clamp((span.starts() - midnight) / SLOT, 0, abreast.length - 1);
  }

  private int lastSlot(Span span) {
    return Math.clamp((span.ends() - 1 - midnight) / SLOT, 0, abreast.length - 1);
  }
}
