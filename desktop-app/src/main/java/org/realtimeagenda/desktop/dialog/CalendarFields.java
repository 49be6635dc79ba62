package org.realtimeagenda.desktop.dialog;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.desktop.calendar.Colleague;
import org.realtimeagenda.desktop.calendar.Colleagues;

/** In whose calendar a new event is, where there is a choice, and its colour. */
final class CalendarFields extends VBox {
  private final DialogModel model;
  private final DialogWords words;

  CalendarFields(DialogModel model, Colleagues colleagues, DialogWords words) {
    this.model = model;
    this.words = words;
    ColorSwatches swatches = new ColorSwatches(model, colleagues, words);
    List<Colleague> owners =
        colleagues.all().stream().filter(one -> colleagues.mayEdit(one.userId())).toList();
    if (model.draft().origin() != null || owners.size() < 2) {
      getChildren().setAll(new FormRow(Feather.DROPLET, words.text("color"), swatches));
      return;
    }
    ComboBox<Colleague> calendar = calendar(owners);
    Label color = new Label(words.text("color"));
    color.getStyleClass().add("form-label");
    color.setLabelFor(swatches);
    HBox.setHgrow(calendar, Priority.ALWAYS);
    getChildren()
        .setAll(
            new FormRow(
                Feather.USER, words.text("calendar"), FieldView.line(calendar, color, swatches)));
  }

  private ComboBox<Colleague> calendar(List<Colleague> owners) {
    ComboBox<Colleague> calendar = new ComboBox<>();
    calendar.setId("calendar");
    calendar.setAccessibleText(words.text("calendar"));
    calendar.setMaxWidth(Double.MAX_VALUE);
    calendar.getStyleClass().add("calendar-choice");
    calendar.getItems().setAll(owners);
    calendar.setCellFactory(_ -> new OwnerCell());
    calendar.setButtonCell(new OwnerCell());
    calendar.setConverter(FieldView.shownAs(this::name));
    model
        .draftProperty()
        .subscribe(
            draft ->
                calendar.setValue(
                    owners.stream()
                        .filter(owner -> Objects.equals(userId(owner), draft.owner()))
                        .findFirst()
                        .orElse(null)));
    calendar
        .valueProperty()
        .subscribe(
            owner -> {
              if (owner != null && !Objects.equals(userId(owner), model.draft().owner())) {
                model.change(draft -> draft.withOwner(userId(owner)));
              }
            });
    return calendar;
  }

  /** Null for one's own calendar, which has a number only once there is a team. */
  private static @Nullable Integer userId(Colleague owner) {
    return owner.you() ? null : Integer.valueOf(owner.userId());
  }

  private String name(Colleague owner) {
    return owner.you() ? words.text("you", owner.name()) : owner.name();
  }

  /** Initials and name. */
  private final class OwnerCell extends ListCell<Colleague> {
    @Override
    protected void updateItem(@Nullable Colleague owner, boolean empty) {
      super.updateItem(owner, empty);
      if (owner == null || empty) {
        setText(null);
        setGraphic(null);
        return;
      }
      Label initials = new Label(owner.initials());
      initials.setAlignment(Pos.CENTER);
      initials.getStyleClass().setAll("owner-initials");
      owner.color().dress(initials);
      setGraphic(initials);
      setText(name(owner));
    }
  }
}
