package org.realtimeagenda.desktop.shell;

import java.time.Clock;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.desktop.theme.Icons;

/** At the foot of the side bar: whether what is shown is true now, always in words. */
final class StateStrip extends StackPane {

  private final ObservableValue<ReplicaState> state;
  private final Clock clock;
  private final Label words = new Label();
  private final Label detail = new Label();
  private final FontIcon icon = Icons.icon(Feather.CIRCLE);
  private final Circle dot = new Circle(4);
  private final ProgressBar progress = new ProgressBar(0);
  private final Tooltip tooltip = new Tooltip();
  private final Button again = new Button(Commands.TEXTS.getString("state.tryAgain"));

  /**
   * @param tryAgain connects anew, once a person has done what was asked for
   */
  StateStrip(ObservableValue<ReplicaState> state, Clock clock, Runnable tryAgain) {
    this.state = state;
    this.clock = clock;
    setId("state-strip");
    getStyleClass().add("state-strip");
    words.setId("state-words");
    words.getStyleClass().add("state-words");
    detail.setId("state-detail");
    detail.getStyleClass().add("second-line");
    dot.getStyleClass().add("state-dot");
    StackPane mark = new StackPane(icon, dot);
    mark.getStyleClass().add("state-mark");
    VBox lines = new VBox(words, detail);
    lines.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(lines, Priority.ALWAYS);
    again.setId("try-again");
    again.getStyleClass().add("small-text-button");
    again.setMinWidth(Region.USE_PREF_SIZE);
    again.managedProperty().bind(again.visibleProperty());
    again.setOnAction(_ -> tryAgain.run());
    HBox line = new HBox(mark, lines, again);
    line.getStyleClass().add("state-line");
    line.setAlignment(Pos.CENTER_LEFT);
    progress.getStyleClass().add("state-progress");
    progress.setMaxWidth(Double.MAX_VALUE);
    setAlignment(progress, Pos.TOP_LEFT);
    getChildren().addAll(line, progress);
    Tooltip.install(this, tooltip);
    setAccessibleRole(AccessibleRole.TEXT);
    state.subscribe(_ -> refresh());
  }

  /** Says it anew: seconds have passed, or the state is another one. */
  void refresh() {
    StateWords now = StateWords.of(state.getValue(), clock.instant(), clock.getZone());
    words.setText(now.words());
    detail.setText(now.detail());
    again.setVisible(StateWords.isConnectionNeed(state.getValue()));
    boolean live = now.icon() == Feather.CIRCLE;
    dot.setVisible(live);
    icon.setVisible(!live);
    icon.setIconCode(now.icon());
    getStyleClass().setAll("state-strip", now.styleClass());
    progress.setVisible(now.progress() >= 0);
    progress.setProgress(Math.max(0, now.progress()));
    tooltip.setText(now.words() + "\n" + now.detail());
    setAccessibleText(now.words() + ", " + now.detail());
  }
}
