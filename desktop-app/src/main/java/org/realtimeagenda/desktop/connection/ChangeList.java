package org.realtimeagenda.desktop.connection;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableNumberValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The own changes that the team hasn't taken; more than fit are scrolled. */
final class ChangeList extends VBox {

  private final ChangeWords words;
  private final BiConsumer<ChangeLine.Action, ChangeLine> act;
  private final Label head = new Label();
  private final VBox rows = new VBox();
  private final Label more = new Label();
  private List<ChangeLine> shown = List.of();

  /**
   * @param room how high the list may be
   */
  ChangeList(
      ChangeWords words,
      ObservableNumberValue room,
      BiConsumer<ChangeLine.Action, ChangeLine> act) {
    this.words = words;
    this.act = act;
    head.setId("changes-head");
    head.getStyleClass().add("popover-strong");
    head.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label order = new Label(words.text("oldest-first"));
    order.getStyleClass().add("second-line");
    order.setMinWidth(Region.USE_PREF_SIZE);
    HBox top = new HBox(head, space, order);
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("changes-top");
    more.setId("changes-more");
    more.getStyleClass().addAll("second-line", "changes-more");
    VBox all = new VBox(rows, more);
    ScrollPane scroll = new ScrollPane(all);
    scroll.setId("changes");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(true);
    scroll.getStyleClass().addAll("plain-scroll", "popover-scroll");
    scroll.prefViewportHeightProperty().bind(Bindings.min(all.heightProperty(), room));
    scroll.minViewportHeightProperty().bind(scroll.prefViewportHeightProperty());
    scroll.accessibleTextProperty().bind(head.textProperty());
    getChildren().setAll(top, scroll);
  }

  void show(Report.Changes changes) {
    head.setText(changes.head());
    more.setText(changes.more());
    more.setVisible(!changes.more().isEmpty());
    more.setManaged(!changes.more().isEmpty());
    List<ChangeLine> lines = changes.lines();
    if (lines.equals(shown)) {
      return;
    }
    shown = lines;
    Node focused = getScene() == null ? null : getScene().getFocusOwner();
    rows.getChildren().setAll(lines.stream().map(line -> new ChangeRow(line, words, act)).toList());
    if (focused != null && focused.getId() != null && focused.getScene() == null) {
      Node again = lookup("#" + focused.getId());
      (again == null ? this : again).requestFocus();
    }
  }
}
