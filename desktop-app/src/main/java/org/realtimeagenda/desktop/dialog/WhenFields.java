package org.realtimeagenda.desktop.dialog;

import java.time.ZoneId;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
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
  private final DialogModel model;
  private final DialogWords words;
  private final DateField startDate;
  private final TextField startTime;
  private final DateField endDate;
  private final TextField endTime;
  private final ProblemNote startNote;
  private final ProblemNote endNote;

  /**
   * @param reader the zone of the person at the window
   */
  WhenFields(DialogModel model, DialogWords words, ZoneId reader) {
    this.model = model;
    this.words = words;
    startDate = dateField(Field.START_DATE, "start-date");
    startTime = timeField(Field.START_TIME, "start-time");
    endDate = dateField(Field.END_DATE, "end-date");
    endTime = timeField(Field.END_TIME, "end-time");
    startNote = new ProblemNote(model, words);
    endNote = new ProblemNote(model, words);
    ZoneBox zone = new ZoneBox(model, words, reader);
    HBox.setHgrow(zone, Priority.ALWAYS);
    VBox start =
        new VBox(4, line(startDate, startTime, zone), startNote.told(), startNote.repairLine());
    VBox end = new VBox(4, line(endDate, endTime, endNote.told()), endNote.repairLine());
    getStyleClass().add("form-group");
    getChildren()
        .setAll(
            new FormRow(Feather.CLOCK, words.text("all-day"), allDaySwitch()),
            new FormRow(null, words.text("start"), start),
            new FormRow(null, words.text("end"), end));
    if (model.draft().timesFixed()) {
      Label why = new Label(words.text("series"));
      why.getStyleClass().add("hint");
      getChildren().forEach(row -> row.setDisable(true));
      getChildren().add(new FormRow(Feather.REPEAT, words.text("repeat"), why));
    }
    model.toldProperty().subscribe(this::tell);
    model
        .draftProperty()
        .subscribe(
            draft -> {
              boolean timed = !draft.when().allDay();
              show(startTime, timed);
              show(endTime, timed);
              show(zone, timed);
            });
  }

  /** Takes over what is being typed into a date or a time. */
  void commit() {
    commit(Field.START_DATE, startDate.text());
    commit(Field.START_TIME, startTime);
    commit(Field.END_DATE, endDate.text());
    commit(Field.END_TIME, endTime);
  }

  TextField control(Field field) {
    return switch (field) {
      case START_DATE -> startDate.text();
      case START_TIME -> startTime;
      case END_DATE -> endDate.text();
      case END_TIME -> endTime;
      case TITLE, LOCATION, NOTES -> throw new IllegalArgumentException(field.name());
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
    return line(allDay, state);
  }

  private DateField dateField(Field field, String id) {
    DateField dates =
        new DateField(
            id,
            words.text(id),
            words.text(id + ".open"),
            picked -> model.edit(field, draft -> draft.withDay(field, picked)));
    bind(field, dates.text());
    model.draftProperty().subscribe(draft -> dates.marks(draft.at(field).toLocalDate()));
    return dates;
  }

  private TextField timeField(Field field, String id) {
    TextField time = new TextField();
    time.setId(id);
    time.setAccessibleText(words.text(id));
    time.getStyleClass().add("time-field");
    bind(field, time);
    return time;
  }

  private void bind(Field field, TextField control) {
    model.draftProperty().subscribe(draft -> control.setText(words.shown(field, draft)));
    FieldView.bindProblem(control, field, model);
    control
        .focusedProperty()
        .subscribe(
            (_, focused) -> {
              if (!focused) {
                commit(field, control);
              }
            });
    FieldView.onLeave(control, () -> model.leave(field));
  }

  private void commit(Field field, TextField control) {
    String typed = control.getText();
    if (typed.equals(words.shown(field, model.draft()))) {
      return;
    }
    boolean date = field == Field.START_DATE || field == Field.END_DATE;
    model.edit(
        field,
        draft -> date ? draft.withDate(field, typed, words.dates()) : draft.withTime(field, typed));
    control.setText(words.shown(field, model.draft()));
  }

  private void tell(Map<Field, Problem> told) {
    startNote.show(first(told, Field.START_DATE, Field.START_TIME));
    endNote.show(first(told, Field.END_DATE, Field.END_TIME));
  }

  private static @Nullable Problem first(Map<Field, Problem> told, Field date, Field time) {
    Problem problem = told.get(date);
    return problem == null ? told.get(time) : problem;
  }

  private static HBox line(Node... nodes) {
    HBox line = new HBox(8, nodes);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("field-line");
    return line;
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
