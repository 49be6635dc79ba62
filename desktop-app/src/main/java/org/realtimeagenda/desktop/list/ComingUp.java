package org.realtimeagenda.desktop.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.calendar.Chip;
import org.realtimeagenda.desktop.calendar.EntryActions;
import org.realtimeagenda.desktop.calendar.PageContext;
import org.realtimeagenda.desktop.calendar.PageEntry;
import org.realtimeagenda.desktop.calendar.Spoken;
import org.realtimeagenda.desktop.theme.Theme;

/**
 * What comes next, day by day, in the room that the side bar has left: as many lines as that takes,
 * and nothing where it takes none. A press on a line opens it.
 */
public final class ComingUp extends Region {

  /** A line, all that is seen of it. */
  private record Line(String day, PageEntry entry, Chip chip, String time, String spoken) {}

  private final PageContext context;
  private final ListWords words;
  private final EntryActions actions;
  private final Label head;
  private List<Line> shown = List.of();

  public ComingUp(PageContext context) {
    this.context = context;
    this.words = new ListWords(context.formats());
    this.actions = new EntryActions(context);
    head = new Label(words.text("comingUp"));
    head.getStyleClass().addAll("side-head", "side-head-row");
    setId("coming-up");
    getStyleClass().add("coming-up");
    getStylesheets().add(Theme.sheet(ComingUp.class, "list.css"));
    setMaxHeight(Double.MAX_VALUE);
  }

  /** Shows these, the earliest first; a line that stays keeps the focus. */
  public void show(List<PageEntry> entries) {
    List<Line> next = entries.stream().map(this::line).toList();
    if (next.equals(shown)) {
      return;
    }
    String focused =
        getScene() != null && getScene().getFocusOwner() instanceof ComingLine line
            ? line.entryId()
            : "";
    shown = next;
    List<Region> parts = new ArrayList<>();
    String day = "";
    for (Line line : next) {
      if (!line.day().equals(day)) {
        day = line.day();
        parts.add(day(day));
      }
      parts.add(
          new ComingLine(
              line.entry().id(),
              line.chip(),
              line.time(),
              line.spoken(),
              () -> actions.open(line.entry())));
    }
    if (!parts.isEmpty()) {
      parts.addFirst(head);
    }
    getChildren().setAll(parts);
    parts.stream()
        .filter(part -> part instanceof ComingLine line && line.entryId().equals(focused))
        .forEach(Region::requestFocus);
  }

  private Line line(PageEntry entry) {
    Chip chip = Chip.of(entry, context);
    LocalDate day = entry.time().startsAt(context.zone()).atZone(context.zone()).toLocalDate();
    boolean now = !entry.time().startsAt(context.zone()).isAfter(context.clock().instant());
    String time =
        switch (entry.time()) {
          case EventTime.AllDay _ -> words.text("allDay");
          case EventTime.Timed _ -> now ? words.text("now") : chip.time();
        };
    return new Line(
        words.dayInALine(day, context.today()), entry, chip, time, Spoken.entry(entry, context));
  }

  private static Label day(String day) {
    Label label = new Label(day);
    label.getStyleClass().add("coming-day");
    return label;
  }

  /** It takes what is left. */
  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 0;
  }

  /** A heading is seen only with a line below it. */
  @Override
  protected void layoutChildren() {
    double width = getWidth() - snappedLeftInset() - snappedRightInset();
    double bottom = getHeight() - snappedBottomInset();
    double top = snappedTopInset();
    int fit = 0;
    int place = 0;
    for (var part : getChildren()) {
      double height = part.prefHeight(width);
      part.resizeRelocate(snappedLeftInset(), top, width, height);
      top += height;
      place++;
      if (top <= bottom && part instanceof ComingLine) {
        fit = place;
      }
    }
    for (int i = 0; i < place; i++) {
      getChildren().get(i).setVisible(i < fit);
    }
  }
}
