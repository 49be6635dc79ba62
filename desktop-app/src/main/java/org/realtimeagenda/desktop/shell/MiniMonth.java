package org.realtimeagenda.desktop.shell;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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
 * a day goes there.
 */
final class MiniMonth extends VBox implements MarkedDays {

  private final PageContext context;
  private final Label heading = new Label();
  private final MiniWeeks weeks;
  private YearMonth month;
  private Runnable turned = () -> {};

  MiniMonth(PageContext context, Navigation navigation) {
    this.context = context;
    this.weeks = new MiniWeeks(context, navigation);
    this.month = YearMonth.from(navigation.place().date());
    getStyleClass().add("mini-month");
    heading.getStyleClass().add("mini-month-heading");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head =
        new HBox(
            heading,
            space,
            arrow("miniMonth.previous", Feather.CHEVRON_LEFT, () -> month.minusMonths(1)),
            arrow("miniMonth.next", Feather.CHEVRON_RIGHT, () -> month.plusMonths(1)));
    head.getStyleClass().add("mini-month-head");
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, weeks);
    navigation
        .placeProperty()
        .subscribe(
            place -> {
              month = YearMonth.from(place.date());
              build();
            });
  }

  /** Paints it anew: today may be another day. */
  void build() {
    heading.setText(context.formats().monthAndYear(month));
    weeks.paint(month);
    turned.run();
  }

  /** Weeks begin on another day, or show their numbers or not. */
  void renew() {
    weeks.renew();
    build();
  }

  @Override
  public LocalDate from() {
    return weeks.from(month);
  }

  @Override
  public LocalDate to() {
    return weeks.to(month);
  }

  @Override
  public void onTurned(Runnable listener) {
    turned = listener;
  }

  @Override
  public void mark(Map<LocalDate, Integer> events) {
    weeks.count(events);
    weeks.paint(month);
  }

  private Button arrow(String name, Feather icon, Supplier<YearMonth> next) {
    Button button = new Button(null, Icons.icon(icon));
    button.getStyleClass().addAll("icon-button", "small-button");
    button.setAccessibleText(Commands.TEXTS.getString(name));
    button.setOnAction(
        _ -> {
          month = next.get();
          build();
        });
    return button;
  }
}
