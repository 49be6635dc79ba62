package org.realtimeagenda.desktop.calendar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What differs between two lists of entries.
 *
 * @param added in the order of the new list
 * @param changed as they are now
 * @param removed as they were
 */
public record EntryDiff(List<PageEntry> added, List<PageEntry> changed, List<PageEntry> removed) {

  /** Compares by {@link PageEntry#id}; where one id is there twice, the first one counts. */
  public static EntryDiff of(List<PageEntry> before, List<PageEntry> after) {
    Map<String, PageEntry> left = byId(before);
    List<PageEntry> added = new ArrayList<>();
    List<PageEntry> changed = new ArrayList<>();
    byId(after)
        .forEach(
            (id, entry) -> {
              PageEntry old = left.remove(id);
              if (old == null) {
                added.add(entry);
              } else if (!old.equals(entry)) {
                changed.add(entry);
              }
            });
    return new EntryDiff(added, changed, List.copyOf(left.values()));
  }

  public int size() {
    return added.size() + changed.size() + removed.size();
  }

  /** A part of it, of at most {@code count} entries: what is removed before what is added. */
  public EntryDiff first(int count) {
    List<PageEntry> fewerRemoved = removed.stream().limit(count).toList();
    int left = count - fewerRemoved.size();
    List<PageEntry> fewerChanged = changed.stream().limit(left).toList();
    left -= fewerChanged.size();
    return new EntryDiff(added.stream().limit(left).toList(), fewerChanged, fewerRemoved);
  }

  private static Map<String, PageEntry> byId(List<PageEntry> entries) {
    Map<String, PageEntry> map = new LinkedHashMap<>();
    entries.forEach(entry -> map.putIfAbsent(entry.id(), entry));
    return map;
  }
}
