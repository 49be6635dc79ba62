package org.realtimeagenda.desktop.dialog;

import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A date to be typed or to be picked. The picker's own text field is left out: it would throw away
 * what it can't read, where the dialog says what is wrong with it.
 */
final class DateField extends StackPane {
  private final TextField text = new TextField();
  private final DatePicker picker = new DatePicker();

  /**
   * @param picked told the day that was chosen in the calendar
   */
  DateField(String id, String name, String openName, double width, Consumer<LocalDate> picked) {
    text.setId(id);
    text.setAccessibleText(name);
    text.setMinWidth(0);
    Button open = new Button("", new FontIcon(Feather.CALENDAR));
    open.setId(id + "-picker");
    open.setAccessibleText(openName);
    open.getStyleClass().setAll("date-button");
    open.setFocusTraversable(false);
    open.setOnAction(_ -> picker.show());
    picker.setOpacity(0);
    picker.setMouseTransparent(true);
    picker.setFocusTraversable(false);
    picker.setEditable(false);
    picker.setShowWeekNumbers(true);
    picker.setPrefWidth(width);
    picker.setMaxWidth(width);
    setMaxWidth(width);
    setMinWidth(width);
    setPrefWidth(width);
    picker.setOnAction(
        _ -> {
          if (picker.getValue() != null && picker.isShowing()) {
            picked.accept(picker.getValue());
          }
        });
    picker.setOnHidden(_ -> text.requestFocus());
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox line = new HBox(text, open);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("date-field");
    getChildren().setAll(picker, line);
  }

  TextField text() {
    return text;
  }

  /** Which day the calendar marks when it opens. */
  void marks(LocalDate date) {
    if (!date.equals(picker.getValue())) {
      picker.setValue(date);
    }
  }
}
