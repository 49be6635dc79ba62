package org.realtimeagenda.desktop.theme;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Whether what comes, goes or moves does so by and by. Whoever animates something asks first. */
public enum Motion {
  /** All at once. */
  REDUCED,
  /** By and by. */
  FULL;

  /** Whether what is done to a node is done at once, as its window's person chose or the system. */
  public static boolean isReduced(Node node) {
    Scene scene = node.getScene();
    return (scene != null && scene.getProperties().get(Motion.class) instanceof Motion chosen)
        ? chosen == REDUCED
        : Platform.getPreferences().isReducedMotion();
  }

  /**
   * Decides for a window.
   *
   * @param chosen null to do as the system does
   */
  static void choose(Scene scene, @Nullable Motion chosen) {
    if (chosen == null) {
      scene.getProperties().remove(Motion.class);
    } else {
      scene.getProperties().put(Motion.class, chosen);
    }
  }
}
