package org.realtimeagenda.desktop;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** What assistive technology is told of a node. */
public final class Said {
  private Said() {}

  public static @Nullable String of(Node node) {
    return (String) node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
  }
}
