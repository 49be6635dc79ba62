package org.realtimeagenda.desktop.print;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.realtimeagenda.desktop.overlay.Overlay;
import org.realtimeagenda.desktop.theme.Theme;

/** How far the writing of a file is, and the way to end it. */
final class PrintCard extends VBox {
  private final ProgressBar progress = new ProgressBar(0);
  private final Button cancel;

  PrintCard(PrintWords words, String file, Runnable end) {
    Label head = new Label(words.text("running", file));
    head.setWrapText(true);
    head.getStyleClass().add("popover-head");
    progress.setId("print-progress");
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setAccessibleText(head.getText());
    cancel = new Button(words.text("cancel"));
    cancel.setId("print-cancel");
    cancel.getStyleClass().setAll("dialog-button");
    cancel.setOnAction(_ -> end.run());
    HBox footer = new HBox(cancel);
    footer.setAlignment(Pos.CENTER_RIGHT);
    setId("print");
    getStyleClass().addAll("popover", "card", "print-card");
    getStylesheets().add(Theme.sheet(PrintCard.class, "print.css"));
    getChildren().setAll(head, progress, footer);
    Overlay.leaveByEscape(this, end);
  }

  Node firstFocus() {
    return cancel;
  }

  void show(double part) {
    progress.setProgress(part);
  }
}
