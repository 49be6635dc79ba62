package org.realtimeagenda.desktop.dialog;

import java.time.LocalDate;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.rules.Repeat;

/** When the rule ends: never, on a day, or after so many times. */
final class EndFields extends HBox {
  private static final double DATE_WIDTH = 128;
  private static final int GOOD_COUNT = 10;

  private enum Kind {
    FOREVER,
    UNTIL,
    TIMES
  }

  private final DialogModel model;
  private final DialogWords words;
  private final ComboBox<Kind> kind = new ComboBox<>();
  private final DateField untilDate;
  private final TypedField until;
  private final TypedField times;
  private final Label timesUnit = new Label();
  private boolean following;

  EndFields(DialogModel model, DialogWords words) {
    this.model = model;
    this.words = words;
    untilDate =
        new DateField(
            "repeat-until",
            words.text("repeat-until"),
            words.text("repeat-until.open"),
            DATE_WIDTH,
            picked -> model.edit(Field.REPEAT_UNTIL, draft -> RepeatDraft.untilDay(draft, picked)));
    until =
        new TypedField(
            Field.REPEAT_UNTIL,
            untilDate.text(),
            model,
            words,
            (draft, typed) -> RepeatDraft.until(draft, typed, words.dates()));
    TextField count = new TextField();
    count.setId("repeat-times");
    count.setAccessibleText(words.text("repeat-times"));
    count.getStyleClass().add("number-field");
    times = new TypedField(Field.REPEAT_TIMES, count, model, words, RepeatDraft::times);
    kind.setId("repeat-end");
    kind.setAccessibleText(words.text("repeat-end"));
    kind.getItems().setAll(Kind.values());
    kind.setConverter(FieldView.shownAs(line -> words.text("end." + line)));
    kind.setMaxWidth(Double.MAX_VALUE);
    kind.getStyleClass().add("end-choice");
    HBox.setHgrow(kind, Priority.ALWAYS);
    kind.valueProperty()
        .subscribe(
            line -> {
              if (line != null && !following) {
                chosen(line);
              }
            });
    setSpacing(8);
    setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(kind, untilDate, count, timesUnit);
    model.draftProperty().subscribe(this::follow);
  }

  void commit() {
    until.commit();
    times.commit();
  }

  TextField until() {
    return until.control();
  }

  TextField times() {
    return times.control();
  }

  private void chosen(Kind line) {
    model.edit(
        Field.REPEAT,
        draft ->
            RepeatDraft.usual(
                draft.understood(Field.REPEAT_UNTIL).understood(Field.REPEAT_TIMES),
                usual -> usual.ending(end(line, usual, draft))));
  }

  private static Repeat.End end(Kind line, Repeat.Usual usual, EventDraft draft) {
    LocalDate start = draft.when().start().toLocalDate();
    return switch (line) {
      case FOREVER -> new Repeat.End.Never();
      case UNTIL ->
          usual.end() instanceof Repeat.End.Until same
              ? same
              : new Repeat.End.Until(RepeatDraft.goodLastDay(usual, start));
      case TIMES ->
          usual.end() instanceof Repeat.End.Times same ? same : new Repeat.End.Times(GOOD_COUNT);
    };
  }

  private void follow(EventDraft draft) {
    Repeat.@Nullable End end = draft.repeat() instanceof Repeat.Usual usual ? usual.end() : null;
    following = true;
    kind.setValue(
        switch (end) {
          case null -> Kind.FOREVER;
          case Repeat.End.Never() -> Kind.FOREVER;
          case Repeat.End.Until(var last) -> {
            untilDate.marks(last);
            yield Kind.UNTIL;
          }
          case Repeat.End.Times(int count) -> {
            timesUnit.setText(words.text("times", count));
            yield Kind.TIMES;
          }
        });
    following = false;
    FieldView.show(untilDate, end instanceof Repeat.End.Until);
    FieldView.show(times.control(), end instanceof Repeat.End.Times);
    FieldView.show(timesUnit, end instanceof Repeat.End.Times);
  }
}
