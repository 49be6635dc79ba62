package org.realtimeagenda.desktop.find;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.realtimeagenda.desktop.list.Hit;

/** Which of the hits are listed, and in which order: two buttons at the end of the head. */
final class HitsFilter extends HBox {

  /** Where what was typed is to be. */
  private enum Where {
    ALL,
    TITLE,
    PLACE,
    NOTES
  }

  /** In which order days come. */
  private enum Order {
    EARLIEST,
    UPCOMING
  }

  private final FindWords words;
  private final ObjectProperty<Where> where = new SimpleObjectProperty<>(this, "where", Where.ALL);
  private final ObjectProperty<Order> order =
      new SimpleObjectProperty<>(this, "order", Order.EARLIEST);

  /**
   * @param changed called when another one was chosen
   */
  HitsFilter(FindWords words, Runnable changed) {
    super(8);
    this.words = words;
    setAlignment(Pos.CENTER_RIGHT);
    setMinWidth(USE_PREF_SIZE);
    getChildren()
        .setAll(
            button("hits-in", "where.", Where.values(), where),
            button("hits-order", "order.", Order.values(), order));
    where.addListener(_ -> changed.run());
    order.addListener(_ -> changed.run());
  }

  /** Whether it is listed. */
  boolean takes(Hit hit) {
    return switch (where.get()) {
      case ALL -> true;
      case TITLE -> hit.marks().title().found();
      case PLACE -> hit.marks().location().found();
      case NOTES -> hit.marks().notes().found();
    };
  }

  /** What comes before the rest, which is over; everything where they come by day. */
  Predicate<Hit> first(Instant now, ZoneId reader) {
    return switch (order.get()) {
      case EARLIEST -> _ -> true;
      case UPCOMING -> hit -> hit.entry().time().endsAt(reader).isAfter(now);
    };
  }

  private <T extends Enum<T>> MenuButton button(
      String id, String key, T[] values, ObjectProperty<T> chosen) {
    MenuButton button = new MenuButton(words.text(key + chosen.get()));
    button.setId(id);
    button.getStyleClass().add("hits-filter");
    ToggleGroup group = new ToggleGroup();
    for (T value : values) {
      RadioMenuItem item = new RadioMenuItem(words.text(key + value));
      item.setId(id + "-" + value);
      item.setToggleGroup(group);
      item.setSelected(value == chosen.get());
      item.setOnAction(
          _ -> {
            button.setText(item.getText());
            chosen.set(value);
          });
      button.getItems().add(item);
    }
    return button;
  }
}
