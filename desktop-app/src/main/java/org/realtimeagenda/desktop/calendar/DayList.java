package org.realtimeagenda.desktop.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything on one day that a page shows only a part of.
 *
 * @param all whole days first, then in order of start; empty where nothing is hidden
 * @param hidden how many of them the page doesn't show
 * @param hiddenNew how many of those just arrived
 */
public record DayList(LocalDate date, List<PageEntry> all, int hidden, int hiddenNew) {}
