package org.realtimeagenda.desktop.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Where entries come from that are shown beside the team's events. */
@FunctionalInterface
public interface EntrySource {

  /** What it has for some days; {@code to} is exclusive. Doesn't wait. */
  CompletableFuture<? extends List<? extends PageEntry>> between(LocalDate from, LocalDate to);
}
