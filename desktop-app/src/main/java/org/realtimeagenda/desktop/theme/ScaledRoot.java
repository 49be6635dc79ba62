package org.realtimeagenda.desktop.theme;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;

/**
 * The root of a window whose text can be made larger: all that is in it grows, and is laid out in
 * the room that is left, so that nothing outgrows what is around it.
 */
public final class ScaledRoot extends StackPane {
  private double factor = 1;

  public ScaledRoot(Node... children) {
    super(children);
  }

  void scale(double next) {
    if (next == factor) {
      return;
    }
    factor = next;
    getTransforms().setAll(new Scale(next, next));
    Scene scene = getScene();
    if (scene != null) {
      resize(scene.getWidth(), scene.getHeight());
    }
  }

  /** The scene gives one of the two in its own pixels, and the other one as it was here. */
  @Override
  public void resize(double width, double height) {
    Scene scene = getScene();
    if (factor == 1 || scene == null) {
      super.resize(width, height);
    } else {
      super.resize(scene.getWidth() / factor, scene.getHeight() / factor);
    }
  }

  /** The content of a popover, as large as the window that {@code owner} is in. */
  public static Node popover(Node content, Node owner) {
    Scene scene = owner.getScene();
    if (!(scene.getRoot() instanceof ScaledRoot root) || root.factor == 1) {
      return content;
    }
    content.getTransforms().setAll(new Scale(root.factor, root.factor));
    return new Group(content);
  }
}
