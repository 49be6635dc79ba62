package org.realtimeagenda.desktop.dialog;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.realtimeagenda.client.rules.Repeat;
import org.realtimeagenda.client.rules.Rhythm;

/** Puts one of the usual rules together: every how many days, weeks, months or years, and when. */
final class CustomFields extends VBox {

  private enum Unit {
    DAYS,
    WEEKS,
    MONTHS,
    YEARS;

    static Unit of(Rhythm rhythm) {
      return switch (rhythm) {
        case Rhythm.Daily() -> DAYS;
        case Rhythm.Weekly _ -> WEEKS;
        case Rhythm.Monthly _ -> MONTHS;
        case Rhythm.Yearly() -> YEARS;
      };
    }

    Rhythm on(LocalDate start) {
      return switch (this) {
        case DAYS -> new Rhythm.Daily();
        case WEEKS -> Rhythm.Weekly.on(start.getDayOfWeek());
        case MONTHS -> new Rhythm.OnDay(start.getDayOfMonth());
        case YEARS -> new Rhythm.Yearly();
      };
    }
  }

  private final DialogModel model;
  private final DialogWords words;
  private final TypedField every;
  private final ComboBox<Unit> unit = new ComboBox<>();
  private final WeekdayToggles weekdays;
  private final ComboBox<Rhythm.Monthly> monthly = new ComboBox<>();
  private int written;
  private boolean following;

  CustomFields(DialogModel model, DialogWords words) {
    this.model = model;
    this.words = words;
    TextField number = new TextField();
    number.setId("repeat-interval");
    number.setAccessibleText(words.text("repeat-interval"));
    number.getStyleClass().add("number-field");
    every = new TypedField(Field.REPEAT_INTERVAL, number, model, words, RepeatDraft::interval);
    setUpUnit();
    setUpMonthly();
    weekdays =
        new WeekdayToggles(
            words.formats(), days -> change(usual -> usual.with(new Rhythm.Weekly(days))));
    Label head = new Label(words.text("repeat-every"));
    head.setMinWidth(Region.USE_PREF_SIZE);
    getStyleClass().add("custom-rule");
    getChildren().setAll(FieldView.line(head, number, unit, monthly), weekdays);
    model.draftProperty().subscribe(this::follow);
  }

  void commit() {
    every.commit();
  }

  TextField interval() {
    return every.control();
  }

  private void setUpUnit() {
    unit.setId("repeat-unit");
    unit.setAccessibleText(words.text("repeat-unit"));
    unit.getItems().setAll(Unit.values());
    unit.getStyleClass().add("unit-choice");
    unit.valueProperty()
        .subscribe(
            line -> {
              if (line != null && !following) {
                model.edit(
                    Field.REPEAT,
                    draft ->
                        RepeatDraft.usual(
                            draft,
                            usual -> usual.with(line.on(draft.when().start().toLocalDate()))));
              }
            });
  }

  private void setUpMonthly() {
    monthly.setId("repeat-monthly");
    monthly.setAccessibleText(words.text("repeat-monthly"));
    monthly.setMaxWidth(Double.MAX_VALUE);
    monthly.setConverter(
        FieldView.shownAs(line -> words.text("on-day", words.repeats().dayOfMonth(line))));
    monthly.getStyleClass().add("monthly-choice");
    monthly
        .valueProperty()
        .subscribe(
            line -> {
              if (line != null && !following) {
                change(usual -> usual.with(line));
              }
            });
  }

  private void change(UnaryOperator<Repeat.Usual> change) {
    model.edit(Field.REPEAT, draft -> RepeatDraft.usual(draft, change));
  }

  private void follow(EventDraft draft) {
    if (!(draft.repeat() instanceof Repeat.Usual(var rhythm, int interval, var _))) {
      return;
    }
    following = true;
    if (interval != written) {
      // 1 week, 2 weeks; a line that is shown already isn't put in words again
      written = interval;
      unit.setValue(null);
      unit.setConverter(FieldView.shownAs(line -> words.text("unit." + line, interval)));
    }
    unit.setValue(Unit.of(rhythm));
    if (rhythm instanceof Rhythm.Monthly chosen) {
      monthly.getItems().setAll(days(chosen, draft.when().start().toLocalDate()));
      monthly.setValue(chosen);
    }
    if (rhythm instanceof Rhythm.Weekly(var days)) {
      weekdays.select(days);
    }
    following = false;
    FieldView.show(monthly, rhythm instanceof Rhythm.Monthly);
    FieldView.show(weekdays, rhythm instanceof Rhythm.Weekly);
  }

  /** What the start's day is of its month, and the day that is chosen. */
  private static List<Rhythm.Monthly> days(Rhythm.Monthly chosen, LocalDate start) {
    DayOfWeek day = start.getDayOfWeek();
    List<Rhythm.Monthly> days = new ArrayList<>();
    days.add(new Rhythm.OnDay(start.getDayOfMonth()));
    if (start.plusDays(1).getDayOfMonth() == 1) {
      days.add(new Rhythm.OnLastDay());
    }
    days.add(Rhythm.weekdayOfMonth(start));
    Rhythm.Monthly last = new Rhythm.OnLast(day);
    if (start.plusWeeks(1).getMonth() != start.getMonth() && !days.contains(last)) {
      days.add(last);
    }
    if (!days.contains(chosen)) {
      days.add(chosen);
    }
    return days;
  }
}
