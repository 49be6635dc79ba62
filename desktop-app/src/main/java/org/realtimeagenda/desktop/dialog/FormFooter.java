package org.realtimeagenda.desktop.dialog;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The lower end of the form: what is still to do, and the ways out. */
final class FormFooter extends HBox {

  /** What the buttons do. */
  interface Actions {
    void save();

    void leave();

    void delete();
  }

  private final DialogWords words;
  private final boolean isNew;
  private final boolean isSeries;
  private final Label message = new Label();

  FormFooter(DialogModel model, DialogWords words, Actions actions) {
    this.words = words;
    this.isNew = model.draft().before() == null;
    this.isSeries = model.draft().timesFixed();
    message.getStyleClass().add("footer-message");
    message.setWrapText(true);
    HBox.setHgrow(message, Priority.ALWAYS);
    message.setMaxWidth(Double.MAX_VALUE);
    Button delete = button("delete", "delete");
    delete.setGraphic(new FontIcon(Feather.TRASH_2));
    delete.getStyleClass().add("danger-button");
    delete.setOnAction(_ -> ask(actions));
    Button cancel = button("cancel", "cancel");
    cancel.setOnAction(_ -> actions.leave());
    Button save = button("save", isNew ? "add-event" : "save-changes");
    save.getStyleClass().add("main-button");
    save.setOnAction(_ -> actions.save());
    usual = isNew ? new Node[] {message, cancel, save} : new Node[] {delete, message, cancel, save};
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("form-footer");
    getChildren().setAll(usual);
    model.toldProperty().subscribe(this::tell);
  }

  private final Node[] usual;

  /** Says what kept the event from being stored. */
  void failed(String reason) {
    message.setText(words.text("not-stored", reason));
  }

  private void tell(Map<Field, Problem> told) {
    message.setText(
        told.keySet().stream()
            .findFirst()
            .map(field -> words.text("name." + field.name()))
            .map(name -> words.text(isNew ? "correct-to-add" : "correct-to-save", name))
            .orElse(""));
  }

  private void ask(Actions actions) {
    Label question = new Label(words.text(isSeries ? "delete.series" : "delete.question"));
    question.getStyleClass().add("delete-question");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button keep = button("keep", "delete.keep");
    keep.setOnAction(_ -> getChildren().setAll(usual));
    Button confirm = button("confirm-delete", "delete");
    confirm.getStyleClass().add("confirm-button");
    confirm.setOnAction(_ -> actions.delete());
    getChildren().setAll(question, space, keep, confirm);
    keep.requestFocus();
  }

  private Button button(String id, String key) {
    Button button = new Button(words.text(key));
    button.setId(id);
    button.getStyleClass().add("dialog-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }
}
