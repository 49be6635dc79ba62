package org.realtimeagenda.desktop.firstrun;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.desktop.theme.Icons;

/** One way to begin; the chosen one opens in place, and says what is done and what is wrong. */
final class ChoiceRow extends VBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final RadioButton radio = new RadioButton();

  /**
   * @param fields what else it has to know; may be none
   */
  ChoiceRow(Choice choice, FirstRunModel model, ToggleGroup group, Node... fields) {
    String title = Texts.text(choice.key() + ".title");
    String what = Texts.text(choice.key() + ".what");
    setId("choice-" + choice.key());
    getStyleClass().add("start-choice");
    radio.setId(choice.key());
    radio.setToggleGroup(group);
    radio.setUserData(choice);
    radio.setAccessibleText(title + ". " + what);
    VBox opened = new VBox(fields);
    opened.getStyleClass().add("start-opened");
    opened.getChildren().addAll(progress(model), problem(model));
    getChildren().setAll(head(choice, title, what), opened);
    model
        .choiceProperty()
        .subscribe(
            now -> {
              boolean chosen = now == choice;
              radio.setSelected(chosen);
              pseudoClassStateChanged(SELECTED, chosen);
              shown(opened, chosen);
            });
    radio
        .selectedProperty()
        .subscribe(
            selected -> {
              if (selected) {
                model.choiceProperty().set(choice);
              }
            });
    setOnMouseClicked(
        _ -> {
          if (!radio.isSelected()) {
            radio.setSelected(true);
            radio.requestFocus();
          }
        });
  }

  /** Puts the focus on it. */
  void focus() {
    radio.requestFocus();
  }

  private HBox head(Choice choice, String title, String what) {
    StackPane tile = new StackPane(Icons.icon(choice.icon()));
    tile.getStyleClass().add("start-tile");
    VBox words = new VBox(3, label(title, "start-title"), label(what, "start-what"));
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox head = new HBox(14, tile, words, radio);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private static HBox progress(FirstRunModel model) {
    ProgressIndicator turning = new ProgressIndicator();
    Label words = new Label();
    words.textProperty().bind(model.progressProperty());
    Button cancel = new Button(Texts.text("cancel"));
    cancel.setOnAction(_ -> model.cancel());
    cancel.getStyleClass().setAll("dialog-button");
    HBox line = new HBox(10, turning, words, cancel);
    line.getStyleClass().add("start-fields");
    line.setAlignment(Pos.CENTER_LEFT);
    model.progressProperty().subscribe(now -> shown(line, !now.isEmpty()));
    return line;
  }

  private static Label problem(FirstRunModel model) {
    Label problem = label("", "start-problem");
    problem.setGraphic(Icons.icon(Feather.ALERT_CIRCLE));
    problem.textProperty().bind(model.problemProperty());
    model.problemProperty().subscribe(now -> shown(problem, !now.isEmpty()));
    return problem;
  }

  static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  static void shown(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }
}
