package org.realtimeagenda.desktop.shell;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.desktop.calendar.MarkedDays;
import org.realtimeagenda.desktop.calendar.PageContext;
import org.realtimeagenda.desktop.theme.Icons;

/**
 * A month in the side bar, with week numbers and a dot under each day that has an event: a press on
 * a day goes there. Tab stops once in it; from there the keys go from day to day.
 */
final class MiniMonth extends VBox implements MarkedDays {

  private final PageContext context;
  private final Label heading = new Label();
  private final MiniWeeks weeks;

  /** The day that the keys have gone to, else that of the page; its month is shown. */
  private LocalDate at;

  private Runnable turned = () -> {};

  MiniMonth(PageContext context, Navigation navigation) {
    this.context = context;
    this.weeks = new MiniWeeks(context, navigation);
    this.at = navigation.place().date();
    getStyleClass().add("mini-month");
    heading.getStyleClass().add("mini-month-heading");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head =
        new HBox(
            heading,
            space,
            arrow("miniMonth.previous", Feather.CHEVRON_LEFT, -1),
            arrow("miniMonth.next", Feather.CHEVRON_RIGHT, 1));
    head.getStyleClass().add("mini-month-head");
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, weeks);
    weeks.setAccessibleRole(AccessibleRole.NODE);
    weeks.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    navigation.placeProperty().subscribe(place -> turnTo(place.date()));
  }

  /** The ring goes along, since the parts stay while their days are others. */
  private void turnTo(LocalDate day) {
    boolean focused = weeks.isFocusWithin();
    at = day;
    build();
    if (focused) {
      weeks.day(at).requestFocus();
    }
  }

  private void pressed(KeyEvent key) {
    if (key.isShortcutDown() || key.isAltDown() || key.isShiftDown()) {
      return;
    }
    if (MiniSteps.has(key.getCode())) {
      key.consume();
      turnTo(MiniSteps.from(at, key.getCode(), context.weekFields()));
    } else if (key.getCode() == KeyCode.ENTER) {
      key.consume();
      weeks.day(at).fire();
    }
  }

  /** Paints it anew: today may be another day. */
  void build() {
    String month = context.formats().monthAndYear(at);
    heading.setText(month);
    weeks.setAccessibleText(month);
    weeks.paint(at);
    turned.run();
  }

  /** Weeks begin on another day, or show their numbers or not. */
  void renew() {
    boolean focused = weeks.isFocusWithin();
    weeks.renew();
    build();
    if (focused) {
      weeks.day(at).requestFocus();
    }
  }

  @Override
  public LocalDate from() {
    return weeks.from(YearMonth.from(at));
  }

  @Override
  public LocalDate to() {
    return weeks.to(YearMonth.from(at));
  }

  @Override
  public void onTurned(Runnable listener) {
    turned = listener;
  }

  @Override
  public void mark(Map<LocalDate, Integer> events) {
    weeks.count(events);
    weeks.paint(at);
  }

  /** PageUp and PageDown do the same for who has no mouse. */
  private Button arrow(String name, Feather icon, int months) {
    Button button = new Button(null, Icons.icon(icon));
    button.getStyleClass().addAll("icon-button", "small-button");
    button.setAccessibleText(Commands.TEXTS.getString(name));
    button.setFocusTraversable(false);
    button.setOnAction(_ -> turnTo(at.plusMonths(months)));
    return button;
  }
}
