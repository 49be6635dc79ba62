package org.realtimeagenda.desktop.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Where entries come from that are shown beside the team's events. */
@FunctionalInterface
public interface EntrySource {

  /** What it has for some days; {@code to} is exclusive. Doesn't wait. */
  CompletableFuture<? extends List<? extends PageEntry>> between(LocalDate from, LocalDate to);

  /** What several have together. */
  static CompletableFuture<List<PageEntry>> all(
      List<EntrySource> sources, LocalDate from, LocalDate to) {
    CompletableFuture<List<PageEntry>> all = CompletableFuture.completedFuture(List.of());
    for (EntrySource source : sources) {
      all =
          all.thenCombine(
              source.between(from, to),
              (some, more) -> {
                List<PageEntry> both = new ArrayList<>(some);
                both.addAll(more);
                return both;
              });
    }
    return all;
  }
}
