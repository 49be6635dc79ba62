package org.realtimeagenda.desktop.dialog;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.realtimeagenda.desktop.formats.Formats;

/** The days of the week, to be switched on and off; one of them is always on. */
final class WeekdayToggles extends HBox {
  private final Map<DayOfWeek, ToggleButton> buttons = new EnumMap<>(DayOfWeek.class);

  /**
   * @param chosen told the days that are on, once a person has switched one
   */
  WeekdayToggles(Formats formats, Consumer<Set<DayOfWeek>> chosen) {
    DayOfWeek first = formats.weekFields().getFirstDayOfWeek();
    Locale locale = formats.locale();
    for (int place = 0; place < DayOfWeek.values().length; place++) {
      DayOfWeek day = first.plus(place);
      ToggleButton button = new ToggleButton(day.getDisplayName(TextStyle.SHORT, locale));
      button.setId("repeat-" + day.name().toLowerCase(Locale.ROOT));
      button.setAccessibleText(day.getDisplayName(TextStyle.FULL, locale));
      button.getStyleClass().setAll("weekday");
      button.setOnAction(
          _ -> {
            if (on().isEmpty()) {
              button.setSelected(true);
            }
            chosen.accept(on());
          });
      buttons.put(day, button);
      getChildren().add(button);
    }
    getStyleClass().add("weekdays");
  }

  void select(Set<DayOfWeek> days) {
    buttons.forEach((day, button) -> button.setSelected(days.contains(day)));
  }

  private Set<DayOfWeek> on() {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    buttons.forEach(
        (day, button) -> {
          if (button.isSelected()) {
            days.add(day);
          }
        });
    return days;
  }
}
