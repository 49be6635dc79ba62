package org.realtimeagenda.desktop.list;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.search.Marks;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.calendar.PageEntry;
import org.realtimeagenda.desktop.calendar.TimeTexts;

/** Puts entries into lines, day by day: holidays first, then whole days, then in order of start. */
public final class Rows {

  private record Item(PageEntry entry, @Nullable Marks marks) {}

  private Rows() {}

  /**
   * Every entry on each of its days; today has a line also without any.
   *
   * @param entries in order of start
   * @param to exclusive
   */
  static List<Row> of(
      List<PageEntry> entries, LocalDate from, LocalDate to, LocalDate today, ZoneId reader) {
    NavigableMap<LocalDate, List<Item>> days = new TreeMap<>();
    for (PageEntry entry : entries) {
      LocalDate last = TimeTexts.lastDay(entry.time(), reader);
      LocalDate end = last.isBefore(to) ? last.plusDays(1) : to;
      LocalDate first = day(entry, reader);
      for (LocalDate day = first.isBefore(from) ? from : first;
          day.isBefore(end);
          day = day.plusDays(1)) {
        days.computeIfAbsent(day, _ -> new ArrayList<>()).add(new Item(entry, null));
      }
    }
    if (!today.isBefore(from) && today.isBefore(to)) {
      days.computeIfAbsent(today, _ -> new ArrayList<>());
    }
    return rows(days);
  }

  /** Every hit once, on the day on which it starts. */
  public static List<Row> ofHits(List<Hit> hits, ZoneId reader) {
    NavigableMap<LocalDate, List<Item>> days = new TreeMap<>();
    for (Hit hit : hits) {
      days.computeIfAbsent(day(hit.entry(), reader), _ -> new ArrayList<>())
          .add(new Item(hit.entry(), hit.marks()));
    }
    return rows(days);
  }

  private static LocalDate day(PageEntry entry, ZoneId reader) {
    return entry.time().startsAt(reader).atZone(reader).toLocalDate();
  }

  private static List<Row> rows(NavigableMap<LocalDate, List<Item>> days) {
    List<Row> rows = new ArrayList<>();
    days.forEach(
        (day, items) -> {
          if (items.isEmpty()) {
            rows.add(new Row.Nothing(day));
          }
          items.sort(Comparator.comparingInt(item -> rank(item.entry())));
          for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            boolean last = i == items.size() - 1;
            rows.add(new Row.Entry(day, i == 0, last, item.entry(), item.marks()));
          }
        });
    return rows;
  }

  private static int rank(PageEntry entry) {
    return switch (entry) {
      case PageEntry.Holiday _ -> 0;
      case PageEntry.Event _, PageEntry.Subscribed _ ->
          entry.time() instanceof EventTime.AllDay ? 1 : 2;
    };
  }
}
