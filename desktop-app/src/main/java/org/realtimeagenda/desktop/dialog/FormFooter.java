package org.realtimeagenda.desktop.dialog;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.realtimeagenda.desktop.theme.Wrapping;

/** The lower end of the form: what is still to do, and the ways out. */
final class FormFooter extends HBox {

  /** What the buttons do. */
  interface Actions {
    void save();

    void leave();

    void delete();

    void duplicate();
  }

  private final DialogWords words;
  private final boolean isNew;
  private final @Nullable Origin origin;
  private final Label message = new Label();

  FormFooter(DialogModel model, DialogWords words, Actions actions) {
    this.words = words;
    this.origin = model.draft().origin();
    this.isNew = origin == null;
    message.getStyleClass().add("footer-message");
    Wrapping.of(message);
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
    usual =
        isNew
            ? new Node[] {message, cancel, save}
            : new Node[] {delete, duplicate(actions), message, cancel, save};
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("form-footer");
    getChildren().setAll(usual);
    model.toldProperty().subscribe(this::tell);
  }

  private final Node[] usual;

  /** Says what kept the event from being stored. */
  void failed(String why) {
    message.setText(words.text("not-stored", why));
  }

  private void tell(Map<Field, Problem> told) {
    message.setText(
        told.keySet().stream()
            .findFirst()
            .map(field -> words.text("name." + field.name()))
            .map(name -> words.text(isNew ? "correct-to-add" : "correct-to-save", name))
            .orElse(""));
  }

  /** One of a series isn't asked about here: which of them are meant, is asked anyway. */
  private void ask(Actions actions) {
    if (origin != null && origin.isOccurrence()) {
      actions.delete();
      return;
    }
    boolean series = origin != null && origin.ofSeries();
    Label question = new Label(words.text(series ? "delete.series" : "delete.question"));
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

  private Button duplicate(Actions actions) {
    Button duplicate = new Button("", new FontIcon(Feather.COPY));
    duplicate.setId("duplicate");
    duplicate.setAccessibleText(words.text("duplicate"));
    duplicate.setTooltip(new Tooltip(words.text("duplicate")));
    duplicate.getStyleClass().setAll("icon-button");
    duplicate.setMinWidth(Region.USE_PREF_SIZE);
    duplicate.setOnAction(_ -> actions.duplicate());
    return duplicate;
  }

  private Button button(String id, String key) {
    Button button = new Button(words.text(key));
    button.setId(id);
    button.getStyleClass().add("dialog-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }
}
