package org.realtimeagenda.desktop.calendar;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** Shows over a page where an entry would be. */
public final class Ghost extends Pane {

  public Ghost() {
    setMouseTransparent(true);
    setFocusTraversable(false);
    getStyleClass().add("drag-ghosts");
  }

  /**
   * Shows it in place of what was there.
   *
   * @param parts where, in the scene, in order; the first one has the words
   * @param title what the entry is called
   * @param times when it would be; may be empty
   */
  public void show(List<Bounds> parts, String title, String times) {
    List<Node> boxes = new ArrayList<>();
    for (Bounds part : parts) {
      VBox box = new VBox();
      box.getStyleClass().add("drag-ghost");
      if (boxes.isEmpty()) {
        box.getChildren().add(label(title, "drag-title"));
        if (!times.isEmpty()) {
          box.getChildren().add(label(times, "drag-times"));
        }
      }
      Bounds place = sceneToLocal(part);
      box.setManaged(false);
      box.resizeRelocate(
          snapPositionX(place.getMinX()),
          snapPositionY(place.getMinY()),
          snapSizeX(place.getWidth()),
          snapSizeY(place.getHeight()));
      boxes.add(box);
    }
    getChildren().setAll(boxes);
  }

  public void hide() {
    getChildren().clear();
  }

  private static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    label.setMinSize(0, 0);
    return label;
  }
}
