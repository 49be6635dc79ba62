package org.realtimeagenda.desktop.firstrun;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.realtimeagenda.desktop.theme.PaletteColor;

/** A piece of a team's week, drawn with the calendar's own chips. It stands still. */
final class Drawing extends Pane {
  private static final double WIDTH = 397;
  private static final double HEIGHT = 336;
  private static final double DAY = 118;
  private static final double FIRST_DAY = 45;
  private static final double HEAD = 43;
  private static final double HOUR = 52;
  private static final int FIRST_HOUR = 9;

  /**
   * @param title key of it
   * @param day from 0
   * @param from hours of the day
   * @param left part of the day's width at which it begins
   * @param right where it ends
   */
  private record Event(
      String title,
      String time,
      String initials,
      PaletteColor color,
      int day,
      double from,
      double hours,
      double left,
      double right) {

    static Event whole(
        String title, String time, String initials, PaletteColor color, int day, double from) {
      return new Event(title, time, initials, color, day, from, 1.22, 0, 1);
    }
  }

  private static final List<Event> EVENTS =
      List.of(
          new Event("event.roadmap", "09:15", "AL", PaletteColor.BLUE, 0, 9.25, 0.9, 0, 1),
          new Event("event.pair", "10:15", "", PaletteColor.GREEN, 0, 10.25, 1.47, 0, 0.47),
          new Event("event.triage", "10:30", "", PaletteColor.VIOLET, 0, 10.5, 1.22, 0.51, 1),
          Event.whole("event.workshop", "12:30", "EM", PaletteColor.PINK, 0, 12.5),
          Event.whole("event.handover", "09:30", "FA", PaletteColor.TEAL, 1, 9.5),
          Event.whole("event.budget", "11:30", "BO", PaletteColor.ORANGE, 1, 11.5),
          new Event("event.tests", "13:30", "CH", PaletteColor.GREEN, 1, 13.5, 0.97, 0, 1),
          new Event("event.focus", "10:00", "AL", PaletteColor.BLUE, 2, 10, 1.7, 0, 1),
          Event.whole("event.forum", "12:30", "DM", PaletteColor.VIOLET, 2, 12.5));

  Drawing() {
    getStyleClass().addAll("days-page", "start-drawing");
    setMinSize(WIDTH, HEIGHT);
    setPrefSize(WIDTH, HEIGHT);
    setMaxSize(WIDTH, HEIGHT);
    setClip(new Rectangle(WIDTH, HEIGHT));
    setMouseTransparent(true);
    line("start-grid", 39, HEAD, WIDTH - 39, 1);
    for (int hour = FIRST_HOUR + 1; hour <= FIRST_HOUR + 5; hour++) {
      line("start-grid", 39, y(hour), WIDTH - 39, 1);
      Label label = ChoiceRow.label(String.valueOf(hour), "start-hour");
      place(label, 8, y(hour) - 8, 25, 16);
    }
    for (int day = 0; day < 3; day++) {
      line("start-grid", FIRST_DAY + day * DAY, 0, 1, HEIGHT);
      Label name =
          ChoiceRow.label(Texts.text("day." + day), day == 0 ? "start-today" : "start-day");
      place(name, FIRST_DAY + day * DAY + 8, 10, DAY - 10, 20);
    }
    EVENTS.forEach(this::chip);
    line("start-now", FIRST_DAY, y(12.1), DAY, 2);
    line("start-now-dot", FIRST_DAY - 3, y(12.1) - 3, 8, 8);
  }

  private void chip(Event event) {
    Label title = new Label(Texts.text(event.title()));
    title.getStyleClass().add("drawing-title");
    Label time = new Label(event.time());
    time.getStyleClass().add("drawing-time");
    Label initials = new Label(event.initials());
    initials.getStyleClass().add("drawing-initials");
    StackPane chip = new StackPane(new VBox(title, time), initials);
    StackPane.setAlignment(initials, Pos.BOTTOM_RIGHT);
    chip.getStyleClass().addAll("chip", event.color().styleClass());
    if (event.color() == PaletteColor.ORANGE) {
      chip.getStyleClass().add("new");
    }
    double day = FIRST_DAY + event.day() * DAY + 1;
    double room = DAY - 7;
    place(
        chip,
        day + event.left() * room,
        y(event.from()) + 1,
        (event.right() - event.left()) * room,
        event.hours() * HOUR - 2);
  }

  private void line(String style, double x, double y, double width, double height) {
    Region line = new Region();
    line.getStyleClass().add(style);
    place(line, x, y, width, height);
  }

  private void place(Region part, double x, double y, double width, double height) {
    part.setMinSize(width, height);
    part.setPrefSize(width, height);
    part.setMaxSize(width, height);
    part.relocate(x, y);
    getChildren().add(part);
  }

  private static double y(double hour) {
    return HEAD + (hour - FIRST_HOUR) * HOUR;
  }
}
