package org.realtimeagenda.desktop.connection;

import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.realtimeagenda.client.replica.Situation;

/** How fast pushes come: in words, and drawn where there are enough. */
final class PaceView extends VBox {

  private final ChangeWords words;
  private final Label half = new Label();
  private final Label range;
  private final PushLine line = new PushLine();
  private final Label from = new Label();
  private final Label to = new Label();
  private final HBox ends;

  PaceView(ChangeWords words) {
    this.words = words;
    half.setId("pushes");
    half.setMinWidth(Region.USE_PREF_SIZE);
    range = new Label(words.text("last-minutes"));
    range.getStyleClass().add("second-line");
    range.setMinWidth(Region.USE_PREF_SIZE);
    HBox top = new HBox(half, space(), range);
    top.setAlignment(Pos.CENTER_LEFT);
    from.getStyleClass().add("push-label");
    to.getStyleClass().add("push-label");
    ends = new HBox(from, space(), to);
    ends.getStyleClass().add("push-ends");
    line.setAccessibleText(words.text("line"));
    getStyleClass().add("pace");
    getChildren().setAll(top, line, ends);
  }

  void show(Pushes pushes, Instant now) {
    half.setText(
        pushes.none()
            ? words.text("no-push")
            : words.text(pushes.line() ? "half" : "one-push", Reporter.millis(pushes.half())));
    half.getStyleClass().setAll("label", pushes.none() ? "second-line" : "popover-strong");
    shown(range, pushes.line());
    shown(line, pushes.line());
    shown(ends, pushes.line());
    if (pushes.line()) {
      line.draw(pushes, now);
      from.setText(words.minute(now.minus(Situation.ECHOES)));
      to.setText(words.minute(now));
    }
  }

  private static void shown(Region part, boolean there) {
    part.setVisible(there);
    part.setManaged(there);
  }

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }
}
