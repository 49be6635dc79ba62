package org.realtimeagenda.desktop.calendar;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/** Below the columns of some days: what each of them hides. Takes no room while that is nothing. */
final class MoreRow extends Region {

  private static final double HEIGHT = 22;

  private final String id;
  private final PageContext context;

  /** Made when there is something to tell, which mostly there isn't. */
  private final List<MoreLine> lines = new ArrayList<>();

  /**
   * @param id of its buttons, without the date
   */
  MoreRow(String id, PageContext context) {
    this.id = id;
    this.context = context;
    getStyleClass().add("more-row");
    take(false);
  }

  /** Other days are shown, of which nothing is known yet; the room stays. */
  void clear() {
    lines.forEach(line -> line.setVisible(false));
  }

  /** As many days as there are columns. */
  void show(List<DayList> days) {
    boolean hidden = days.stream().anyMatch(day -> day.hidden() > 0);
    if (hidden && lines.isEmpty()) {
      days.forEach(_ -> lines.add(new MoreLine(id, context)));
      getChildren().setAll(lines);
    }
    for (int place = 0; place < lines.size(); place++) {
      DayList day = days.get(place);
      lines.get(place).setVisible(day.hidden() > 0);
      if (day.hidden() > 0) {
        lines.get(place).show(day);
      }
    }
    take(hidden);
  }

  private void take(boolean room) {
    setVisible(room);
    setManaged(room);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() / lines.size();
    for (int place = 0; place < lines.size(); place++) {
      double left = snapPositionX(place * width);
      double right = snapPositionX((place + 1) * width);
      lines.get(place).resizeRelocate(left, 0, right - left, getHeight());
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected double computeMinHeight(double width) {
    return HEIGHT;
  }

  // the columns above say how wide it is
  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }
}
