package org.realtimeagenda.desktop.dialog;

import java.time.ZoneId;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** When the event is: whole days or times, start, end and zone. */
final class WhenFields extends VBox {
  private static final double DATE_WIDTH = 164;

  private final DialogModel model;
  private final DialogWords words;
  private final TypedField startDate;
  private final TypedField startTime;
  private final TypedField endDate;
  private final TypedField endTime;
  private final ProblemNote startNote;
  private final ProblemNote endNote;

  /**
   * @param reader the zone of the person at the window
   */
  WhenFields(DialogModel model, DialogWords words, ZoneId reader) {
    this.model = model;
    this.words = words;
    DateField startDay = dateField(Field.START_DATE, "start-date");
    DateField endDay = dateField(Field.END_DATE, "end-date");
    startDate = date(Field.START_DATE, startDay);
    startTime = time(Field.START_TIME, "start-time");
    endDate = date(Field.END_DATE, endDay);
    endTime = time(Field.END_TIME, "end-time");
    startNote = new ProblemNote(model, words);
    endNote = new ProblemNote(model, words);
    ZoneBox zone = new ZoneBox(model, words, reader);
    HBox.setHgrow(zone, Priority.ALWAYS);
    VBox start =
        new VBox(
            4,
            FieldView.line(startDay, startTime.control(), zone),
            startNote.told(),
            startNote.repairLine());
    VBox end =
        new VBox(
            4, FieldView.line(endDay, endTime.control(), endNote.told()), endNote.repairLine());
    getStyleClass().add("form-group");
    getChildren()
        .setAll(
            new FormRow(Feather.CLOCK, words.text("all-day"), allDaySwitch()),
            new FormRow(null, words.text("start"), start),
            new FormRow(null, words.text("end"), end));
    model.toldProperty().subscribe(this::tell);
    model
        .draftProperty()
        .subscribe(
            draft -> {
              boolean timed = !draft.when().allDay();
              FieldView.show(startTime.control(), timed);
              FieldView.show(endTime.control(), timed);
              FieldView.show(zone, timed);
            });
  }

  /** Takes over what is being typed into a date or a time. */
  void commit() {
    startDate.commit();
    startTime.commit();
    endDate.commit();
    endTime.commit();
  }

  TextField control(Field field) {
    return switch (field) {
      case START_DATE -> startDate.control();
      case START_TIME -> startTime.control();
      case END_DATE -> endDate.control();
      case END_TIME -> endTime.control();
      case TITLE, REPEAT, REPEAT_UNTIL, REPEAT_TIMES, REPEAT_INTERVAL, LOCATION, NOTES ->
          throw new IllegalArgumentException(field.name());
    };
  }

  private HBox allDaySwitch() {
    Region thumb = new Region();
    thumb.getStyleClass().add("thumb");
    ToggleButton allDay = new ToggleButton("", thumb);
    allDay.setId("all-day");
    allDay.setAccessibleText(words.text("all-day"));
    allDay.getStyleClass().setAll("switch");
    Label state = new Label();
    state.getStyleClass().add("switch-state");
    model
        .draftProperty()
        .subscribe(
            draft -> {
              allDay.setSelected(draft.when().allDay());
              state.setText(words.text(draft.when().allDay() ? "on" : "off"));
            });
    allDay.setOnAction(
        _ -> {
          commit();
          model.edit(Field.END_TIME, draft -> draft.withWholeDays(allDay.isSelected()));
        });
    return FieldView.line(allDay, state);
  }

  private DateField dateField(Field field, String id) {
    DateField dates =
        new DateField(
            id,
            words.text(id),
            words.text(id + ".open"),
            DATE_WIDTH,
            picked -> model.edit(field, draft -> draft.withDay(field, picked)));
    model.draftProperty().subscribe(draft -> dates.marks(draft.at(field).toLocalDate()));
    return dates;
  }

  private TypedField date(Field field, DateField dates) {
    FieldView.onLeave(
        dates.text(),
        () -> {
          model.leave(field);
          model.leave(Field.REPEAT);
        });
    return new TypedField(
        field,
        dates.text(),
        model,
        words,
        (draft, typed) -> draft.withDate(field, typed, words.dates()));
  }

  private TypedField time(Field field, String id) {
    TextField time = new TextField();
    time.setId(id);
    time.setAccessibleText(words.text(id));
    time.getStyleClass().add("time-field");
    FieldView.onLeave(time, () -> model.leave(field));
    return new TypedField(
        field, time, model, words, (draft, typed) -> draft.withTime(field, typed));
  }

  private void tell(Map<Field, Problem> told) {
    startNote.show(first(told, Field.START_DATE, Field.START_TIME));
    endNote.show(first(told, Field.END_DATE, Field.END_TIME));
  }

  private static @Nullable Problem first(Map<Field, Problem> told, Field date, Field time) {
    Problem problem = told.get(date);
    return problem == null ? told.get(time) : problem;
  }
}
