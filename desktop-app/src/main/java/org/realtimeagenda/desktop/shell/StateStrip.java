package org.realtimeagenda.desktop.shell;

import java.time.Clock;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
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
import org.realtimeagenda.desktop.theme.Tip;

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
  private final Tip tip = Tip.on(button, this::tip);
  private @Nullable StateWords said;

  /** Null until something is fetched. */
  private @Nullable ProgressBar progress;

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
    button.setAccessibleHelp(Commands.TEXTS.getString("state.more"));
    button.setOnAction(_ -> open.run());
    line.prefWidthProperty().bind(button.widthProperty());
    line.maxWidthProperty().bind(button.widthProperty());
    getChildren().add(button);
    state.subscribe(_ -> refresh());
  }

  /**
   * Says it anew: seconds have passed, or the state is another one. Where it is the same nothing is
   * touched, since each second would be painted.
   */
  void refresh() {
    StateWords now = StateWords.of(state.getValue(), clock.instant(), clock.getZone(), formats);
    // not asked before the first picture, which would wait for what records compare with
    if (said != null && said.equals(now)) {
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
    showProgress(now.progress());
    tip.renew();
    button.setAccessibleText(now.words() + ", " + now.detail());
  }

  private void showProgress(double done) {
    if (progress == null) {
      if (done == StateWords.NONE) {
        return;
      }
      progress = progressBar();
      getChildren().add(progress);
    }
    progress.setVisible(done != StateWords.NONE);
    progress.setProgress(
        done == StateWords.UNKNOWN
            ? Motion.isReduced(this) ? 0 : ProgressBar.INDETERMINATE_PROGRESS
            : Math.max(0, done));
  }

  private static ProgressBar progressBar() {
    ProgressBar bar = new ProgressBar(0);
    bar.getStyleClass().add("state-progress");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setMouseTransparent(true);
    setAlignment(bar, Pos.TOP_LEFT);
    return bar;
  }

  private String tip() {
    return words.getText() + "\n" + detail.getText();
  }
}
