package org.realtimeagenda.desktop.dialog;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The time zone of an event: the reader's, its own, none (it floats), then every city there is. */
final class ZoneBox extends ComboBox<ZoneBox.Choice> {
  private final DialogWords words;

  /** A line of the list; no zone floats. */
  record Choice(@Nullable ZoneId zone) {}

  /**
   * @param reader the zone of the person at the window
   */
  ZoneBox(DialogModel model, DialogWords words, ZoneId reader) {
    this.words = words;
    setId("zone");
    setAccessibleText(words.text("zone"));
    setVisibleRowCount(10);
    setMaxWidth(Double.MAX_VALUE);
    setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Choice choice) {
            return choice == null ? "" : name(choice, model.draft().when());
          }

          @Override
          public Choice fromString(String name) {
            throw new UnsupportedOperationException("nothing is typed into the list");
          }
        });
    getItems().setAll(choices(model.draft().when().zone(), reader));
    model.draftProperty().subscribe(draft -> setValue(new Choice(draft.when().zone())));
    valueProperty()
        .subscribe(
            choice -> {
              if (choice != null && !Objects.equals(choice.zone(), model.draft().when().zone())) {
                model.edit(Field.START_TIME, draft -> draft.with(draft.when().in(choice.zone())));
              }
            });
    addEventFilter(KeyEvent.KEY_TYPED, this::jump);
  }

  private String name(Choice choice, When when) {
    return choice.zone() == null
        ? words.text("zone.floating")
        : words.zone(choice.zone(), when.start());
  }

  /** To the next city that begins with the letter. */
  private void jump(KeyEvent key) {
    String letter = key.getCharacter().toLowerCase(Locale.ROOT);
    if (letter.isBlank() || !Character.isLetter(letter.codePointAt(0))) {
      return;
    }
    int from = getSelectionModel().getSelectedIndex() + 1;
    for (int offset = 0; offset < getItems().size(); offset++) {
      int index = (from + offset) % getItems().size();
      ZoneId zone = getItems().get(index).zone();
      if (zone != null && words.city(zone).toLowerCase(Locale.ROOT).startsWith(letter)) {
        getSelectionModel().select(index);
        return;
      }
    }
  }

  private List<Choice> choices(@Nullable ZoneId own, ZoneId reader) {
    List<Choice> choices = new ArrayList<>();
    Stream.of(new Choice(reader), new Choice(own), new Choice(null))
        .distinct()
        .forEach(choices::add);
    words.cities().stream()
        .map(Choice::new)
        .filter(choice -> !choices.contains(choice))
        .forEach(choices::add);
    return choices;
  }
}
