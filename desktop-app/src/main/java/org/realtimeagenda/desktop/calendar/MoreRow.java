package org.realtimeagenda.desktop.calendar;

import java.util.List;
import javafx.scene.layout.Region;

/** Below the columns of some days: what each of them hides. Takes no room while that is nothing. */
final class MoreRow extends Region {

  private static final double HEIGHT = 22;

  private final PageContext context;
  private final String id;
  private List<DayList> days = List.of();

  /**
   * @param id of its buttons, without the date
   */
  MoreRow(String id, PageContext context) {
    this.id = id;
    this.context = context;
    getStyleClass().add("more-row");
    show(List.of());
  }

  void show(List<DayList> next) {
    boolean same = next.equals(days) && !next.isEmpty();
    days = next;
    boolean any = next.stream().anyMatch(day -> day.hidden() > 0);
    setVisible(any);
    setManaged(any);
    if (!same) {
      getChildren()
          .setAll(
              next.stream()
                  .filter(day -> day.hidden() > 0)
                  .map(day -> new MoreLine(id, day, context))
                  .toList());
    }
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() / Math.max(1, days.size());
    int child = 0;
    for (int place = 0; place < days.size(); place++) {
      if (days.get(place).hidden() > 0) {
        double left = snapPositionX(place * width);
        getChildren().get(child++).resizeRelocate(left, 0, snapPositionX(width), getHeight());
      }
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
