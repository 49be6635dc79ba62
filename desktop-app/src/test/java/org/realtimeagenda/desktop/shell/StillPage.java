package org.realtimeagenda.desktop.shell;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import org.realtimeagenda.desktop.calendar.EntriesPage;
import org.realtimeagenda.desktop.calendar.PageEntry;

/** A page of a week from the date on that shows nothing. */
public final class StillPage implements EntriesPage {
  private final Pane node = new Pane();
  private LocalDate date;

  public StillPage(LocalDate date) {
    this.date = date;
  }

  @Override
  public Parent node() {
    return node;
  }

  @Override
  public void show(LocalDate next) {
    date = next;
  }

  @Override
  public LocalDate from() {
    return date;
  }

  @Override
  public LocalDate to() {
    return date.plusWeeks(1);
  }

  @Override
  public LocalDate step(LocalDate from, int pages) {
    return from.plusWeeks(pages);
  }

  @Override
  public Heading heading() {
    return new Heading(date.toString(), date.toString(), "");
  }

  @Override
  public void minutePassed() {}

  @Override
  public void setEntries(List<PageEntry> entries) {}
}
