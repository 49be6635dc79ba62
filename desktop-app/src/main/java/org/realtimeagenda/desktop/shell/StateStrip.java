package org.realtimeagenda.desktop.shell;

import java.time.Clock;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.desktop.formats.Formats;
import org.realtimeagenda.desktop.theme.Icons;
import org.realtimeagenda.desktop.theme.Motion;

/**
 * At the foot of the side bar: whether what is shown is true now, always in words. A press tells
 * more.
 */
final class StateStrip extends StackPane {

  private final ObservableValue<ReplicaState> state;
  private final Clock clock;
  private final Formats formats;
  private final Button button = new Button();
  private final Label words = new Label();
  private final Label detail = new Label();
  private final FontIcon icon = Icons.icon(Feather.CIRCLE);
  private final Circle dot = new Circle(4);
  private final ProgressBar progress = new ProgressBar(0);
  private final Tooltip tooltip = new Tooltip();
  private @Nullable StateWords said;

  /**
   * @param open tells more
   */
  StateStrip(ObservableValue<ReplicaState> state, Clock clock, Formats formats, Runnable open) {
    this.state = state;
    this.clock = clock;
    this.formats = formats;
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
    lines.setMinWidth(0);
    HBox.setHgrow(lines, Priority.ALWAYS);
    HBox line = new HBox(mark, lines);
    line.getStyleClass().add("state-line");
    line.setAlignment(Pos.CENTER_LEFT);
    button.setId("state");
    button.getStyleClass().setAll("state-button");
    button.setGraphic(line);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    button.setTooltip(tooltip);
    button.setAccessibleHelp(Commands.TEXTS.getString("state.more"));
    button.setOnAction(_ -> open.run());
    line.prefWidthProperty().bind(button.widthProperty());
    line.maxWidthProperty().bind(button.widthProperty());
    progress.getStyleClass().add("state-progress");
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setMouseTransparent(true);
    setAlignment(progress, Pos.TOP_LEFT);
    getChildren().addAll(button, progress);
    state.subscribe(_ -> refresh());
  }

  /**
   * Says it anew: seconds have passed, or the state is another one. Where it is the same nothing is
   * touched, since each second would be painted.
   */
  void refresh() {
    StateWords now = StateWords.of(state.getValue(), clock.instant(), clock.getZone(), formats);
    if (now.equals(said)) {
      return;
    }
    said = now;
    words.setText(now.words());
    detail.setText(now.detail());
    boolean live = now.icon() == Feather.CIRCLE;
    dot.setVisible(live);
    icon.setVisible(!live);
    icon.setIconCode(now.icon());
    getStyleClass().setAll("state-strip", now.styleClass());
    progress.setVisible(now.progress() != StateWords.NONE);
    progress.setProgress(
        now.progress() == StateWords.UNKNOWN
            ? Motion.isReduced(this) ? 0 : ProgressBar.INDETERMINATE_PROGRESS
            : Math.max(0, now.progress()));
    tooltip.setText(now.words() + "\n" + now.detail());
    button.setAccessibleText(now.words() + ", " + now.detail());
  }
}
