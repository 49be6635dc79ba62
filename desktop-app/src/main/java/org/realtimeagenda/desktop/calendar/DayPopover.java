package org.realtimeagenda.desktop.calendar;

import javafx.collections.FXCollections;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.desktop.theme.ScaledRoot;

/** The list of everything on one day, however much that is. */
final class DayPopover {

  private static final int MOST_LINES = 12;

  private final PageContext context;
  private final Popup popup = new Popup();
  private final ListView<PageEntry> list;
  private final VBox content;

  DayPopover(DayList day, PageContext context) {
    this.context = context;
    Label head = new Label(context.formats().longDay(day.date()));
    head.getStyleClass().add("popover-head");
    list = new ListView<>(FXCollections.observableList(day.all()));
    list.setId("day-entries");
    list.getStyleClass().add("day-entries");
    list.setAccessibleText(head.getText());
    list.setFixedCellSize(DayListCell.HEIGHT);
    list.setPrefHeight(Math.min(MOST_LINES, day.all().size()) * DayListCell.HEIGHT + 2);
    list.setCellFactory(_ -> new DayListCell(context, this::open));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    content = new VBox(head, list);
    content.setId("day-list");
    content.getStyleClass().add("day-popover");
    popup.setAutoHide(true);
    popup.setHideOnEscape(true);
  }

  /** Opens above or below {@code anchor}, as the screen has room, with the first line chosen. */
  void showAt(Node anchor) {
    Bounds bounds = anchor.localToScreen(anchor.getBoundsInLocal());
    popup.getContent().setAll(ScaledRoot.popover(content, anchor));
    popup.show(anchor, bounds.getMinX(), bounds.getMaxY() + 4);
    list.getSelectionModel().selectFirst();
    list.requestFocus();
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER) {
      open(list.getSelectionModel().getSelectedItem());
      key.consume();
    } else if (key.getCode() == KeyCode.ESCAPE) {
      popup.hide();
      key.consume();
    }
  }

  private void open(@Nullable PageEntry entry) {
    if (entry != null && !(entry instanceof PageEntry.Holiday)) {
      popup.hide();
      new EntryActions(context).open(entry);
    }
  }
}
