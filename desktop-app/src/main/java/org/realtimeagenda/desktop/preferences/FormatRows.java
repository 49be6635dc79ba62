package org.realtimeagenda.desktop.preferences;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.desktop.formats.ClockHours;
import org.realtimeagenda.desktop.formats.Formats;
import org.realtimeagenda.desktop.formats.Language;

/** In which language the program speaks, and how it writes weeks and times. */
final class FormatRows {
  private final Formats formats;
  private final @Nullable Language language;
  private final Consumer<@Nullable Language> speak;

  /**
   * @param language that was chosen for the next start; null for the system's
   * @param speak told another one
   */
  FormatRows(Formats formats, @Nullable Language language, Consumer<@Nullable Language> speak) {
    this.formats = formats;
    this.language = language;
    this.speak = speak;
  }

  List<Node> rows() {
    return List.of(language(), week(), hours(), numbers());
  }

  private Node language() {
    ComboBox<Option<Language>> languages =
        list(
            "language",
            Option.allOr("as-system", "language.", Language.values()),
            language,
            option -> speak.accept(option.value()));
    Label next = new Label(Texts.text("language.next"));
    next.getStyleClass().add("hint");
    next.setWrapText(true);
    HBox both = new HBox(8, languages, next);
    both.setAlignment(Pos.CENTER_LEFT);
    return new PreferenceRow(Texts.text("language"), both);
  }

  private Node week() {
    return new PreferenceRow(
        Texts.text("week"),
        list(
            "week",
            List.of(
                new Option<>(null, Texts.text("as-region")),
                day(DayOfWeek.MONDAY),
                day(DayOfWeek.SATURDAY),
                day(DayOfWeek.SUNDAY)),
            formats.chosen().firstDay(),
            day -> formats.choose(formats.chosen().withFirstDay(day.value()))));
  }

  private Option<DayOfWeek> day(DayOfWeek day) {
    return new Option<>(day, day.getDisplayName(TextStyle.FULL_STANDALONE, formats.locale()));
  }

  private Node hours() {
    return new PreferenceRow(
        Texts.text("hours"),
        new Segments<>(
            "hours",
            Option.allOr("as-region", "hours.", ClockHours.values()),
            formats.chosen().hours(),
            hours -> formats.choose(formats.chosen().withHours(hours.value()))));
  }

  private Node numbers() {
    BooleanProperty shown = new SimpleBooleanProperty(formats.weekNumbers());
    shown.subscribe((_, now) -> formats.choose(formats.chosen().withWeekNumbers(now)));
    return PreferenceRow.ofSwitch("preferences-numbers", Texts.text("numbers"), shown);
  }

  private static <T extends Enum<T>> ComboBox<Option<T>> list(
      String key, List<Option<T>> options, @Nullable T now, Consumer<Option<T>> chosen) {
    ComboBox<Option<T>> list = new ComboBox<>();
    list.setId("preferences-" + key);
    list.setMinWidth(Region.USE_PREF_SIZE);
    list.setAccessibleText(Texts.text(key));
    list.getItems().setAll(options);
    list.setValue(
        options.stream()
            .filter(option -> Objects.equals(option.value(), now))
            .findFirst()
            .orElseGet(options::getFirst));
    list.valueProperty().subscribe((_, option) -> chosen.accept(option));
    return list;
  }
}
