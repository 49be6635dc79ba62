package org.realtimeagenda.desktop.calendar;

import java.time.LocalDate;
import javafx.scene.Parent;

/**
 * One way to look at the calendar: a day, a week, a month or a year. It is made when it is first
 * shown, is used on the FX thread only, and asks nobody for events: after each {@link #show} the
 * window asks the replica for {@link #from} to {@link #to} and hands over what it finds.
 */
public sealed interface CalendarPage permits EntriesPage, CountsPage {

  /** What goes below the top bar; always the same one. */
  Parent node();

  /** Shows the days that {@code date} is among. Entries of other days may stay until they come. */
  void show(LocalDate date);

  /** The first day shown. */
  LocalDate from();

  /** The day after the last one shown. */
  LocalDate to();

  /** Where the arrows of the top bar lead from {@code date}; {@code pages} is -1 or 1. */
  LocalDate step(LocalDate date, int pages);

  /** What the top bar says about the days shown. */
  Heading heading();

  /** A minute began, maybe that of another day: moves the now line and today's mark. */
  void minutePassed();

  /**
   * A heading such as "23 – 29 November 2026" with "Week 48".
   *
   * @param brief the title where there is little room
   * @param detail may be empty
   */
  record Heading(String title, String brief, String detail) {}
}
