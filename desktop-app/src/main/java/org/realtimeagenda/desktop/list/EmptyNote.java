package org.realtimeagenda.desktop.list;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.realtimeagenda.desktop.theme.Theme;

/** Says that nothing is planned, and what to do about it. The mouse goes through it. */
final class EmptyNote extends VBox {
  private final ListWords words;
  private final Label what = new Label();

  EmptyNote(String id, ListWords words) {
    this.words = words;
    Label head = new Label(words.text("empty"));
    head.getStyleClass().add("list-empty-head");
    what.getStyleClass().add("list-empty-what");
    setId(id);
    getStyleClass().add("list-empty");
    getStylesheets().add(Theme.sheet(EmptyNote.class, "list.css"));
    setVisible(false);
    setMouseTransparent(true);
    getChildren().setAll(head, what);
  }

  /**
   * Says what to do.
   *
   * @param hidden somebody isn't shown who may have something
   * @param reads the person can add nothing
   */
  void say(boolean hidden, boolean reads) {
    what.setText(words.text(hidden ? "empty.hidden" : reads ? "empty.reads" : "empty.add"));
  }
}
