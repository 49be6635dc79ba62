package org.realtimeagenda.desktop.list;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.search.Marked;

/** A text on one line, with what was found in it marked. */
final class MarkedText extends HBox {

  private final String styleClass;
  private final double share;
  private @Nullable Marked shown;

  /**
   * @param styleClass of each part
   * @param share of the line that it keeps, if it needs that much, whatever else is on it
   */
  MarkedText(String styleClass, double share) {
    this.styleClass = styleClass;
    this.share = share;
    setAlignment(Pos.CENTER_LEFT);
  }

  @Override
  protected double computeMinWidth(double height) {
    return getParent() instanceof Region line
        ? Math.min(computePrefWidth(height), share * line.getWidth())
        : 0;
  }

  /** Shows this in place of what was there. */
  void show(Marked marked) {
    if (marked.equals(shown)) {
      return;
    }
    shown = marked;
    getChildren().clear();
    int at = 0;
    for (Marked.Span span : marked.spans()) {
      add(marked.text().substring(at, span.from()), false);
      add(marked.text().substring(span.from(), span.to()), true);
      at = span.to();
    }
    add(marked.text().substring(at), false);
    if (getChildren().getLast() instanceof Region last) {
      last.setMinWidth(0);
    }
  }

  private void add(String text, boolean hit) {
    if (!text.isEmpty() || getChildren().isEmpty()) {
      Label part = new Label(text);
      part.getStyleClass().add(styleClass);
      if (hit) {
        part.getStyleClass().add("hit");
      }
      part.setMinWidth(USE_PREF_SIZE);
      getChildren().add(part);
    }
  }
}
