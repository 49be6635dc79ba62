package org.realtimeagenda.desktop.dialog;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.client.rules.Repeat;
import org.realtimeagenda.desktop.theme.Wrapping;

/** Whether and how the event repeats: a rule, its end, and both in a sentence. */
final class RepeatFields extends VBox {
  private final DialogModel model;
  private final DialogWords words;
  private final ComboBox<RepeatChoice> choice = new ComboBox<>();
  private final EndFields end;
  private final CustomFields fields;
  private final ProblemNote note;
  private final Label sentence = new Label();
  private final Label kept = new Label();
  private boolean custom;
  private boolean choosing;
  private boolean following;

  RepeatFields(DialogModel model, DialogWords words) {
    this.model = model;
    this.words = words;
    end = new EndFields(model, words);
    fields = new CustomFields(model, words);
    note = new ProblemNote(model, words);
    sentence.setId("repeat-sentence");
    Wrapping.of(sentence);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    sentence.getStyleClass().add("hint");
    kept.setId("repeat-rule");
    Wrapping.of(kept);
    kept.setMinHeight(Region.USE_PREF_SIZE);
    kept.getStyleClass().addAll("hint", "rule-text");
    setUpChoice();
    HBox line = FieldView.line(choice, end);
    HBox.setHgrow(choice, Priority.ALWAYS);
    getChildren()
        .setAll(
            new FormRow(
                Feather.REPEAT,
                words.text("repeat"),
                new VBox(6, line, fields, note.told(), note.repairLine(), sentence, kept)));
    Stream.of(choice, end, fields)
        .flatMap(FieldView::controls)
        .forEach(control -> FieldView.onLeave(control, this::left));
    model.draftProperty().subscribe(this::follow);
    model.toldProperty().subscribe(this::tell);
  }

  /** Takes over what is being typed. */
  void commit() {
    end.commit();
    fields.commit();
  }

  Node control(Field field) {
    return switch (field) {
      case REPEAT_UNTIL -> end.until();
      case REPEAT_TIMES -> end.times();
      case REPEAT_INTERVAL -> fields.interval();
      case REPEAT -> choice;
      case TITLE, START_DATE, START_TIME, END_DATE, END_TIME, LOCATION, NOTES ->
          throw new IllegalArgumentException(field.name());
    };
  }

  private void setUpChoice() {
    choice.setId("repeat");
    choice.setAccessibleText(words.text("repeat"));
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.setVisibleRowCount(12);
    choice.getStyleClass().add("repeat-choice");
    choice.setConverter(
        FieldView.shownAs(
            line ->
                switch (line) {
                  case RepeatChoice.Rule(Repeat rule) ->
                      words.repeats().choice(rule, Repeat.day(model.draft().when().time()));
                  case RepeatChoice.Custom() -> words.repeats().custom();
                }));
    choice
        .valueProperty()
        .subscribe(
            line -> {
              if (line != null && !following) {
                chosen(line);
              }
            });
  }

  private void chosen(RepeatChoice line) {
    custom = line instanceof RepeatChoice.Custom;
    choosing = true;
    model.edit(Field.REPEAT, line::choose);
    follow(model.draft());
    choosing = false;
  }

  private void follow(EventDraft draft) {
    boolean usual = draft.repeat() instanceof Repeat.Usual;
    boolean open = custom && usual;
    following = true;
    // a list that is being chosen from stays as it is
    if (!choosing) {
      // else the line that comes to stand in its place is what it shows
      choice.setValue(null);
      choice.getItems().setAll(RepeatChoice.of(draft));
    }
    choice.setValue(open ? new RepeatChoice.Custom() : RepeatChoice.line(draft.repeat()));
    following = false;
    FieldView.show(end, usual);
    FieldView.show(fields, open);
    sentence.setText(
        draft.mayHaveTwoRhythms()
            ? words.repeats().uncounted(draft.repeat(), draft.first())
            : words.repeats().sentence(draft.repeat(), draft.first()));
    FieldView.show(sentence, !(draft.repeat() instanceof Repeat.Never));
    kept.setText(draft.repeat() instanceof Repeat.Other(String rrule) ? rrule : "");
    FieldView.show(kept, draft.repeat() instanceof Repeat.Other);
  }

  private void left() {
    if (!FieldView.hasFocus(this)) {
      Stream.of(Field.values()).filter(Field::ofRepeat).forEach(model::leave);
    }
  }

  private void tell(Map<Field, Problem> told) {
    Optional<Field> first = told.keySet().stream().filter(Field::ofRepeat).findFirst();
    note.show(first.map(told::get).orElse(null));
  }
}
