package org.realtimeagenda.desktop.calendar;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.desktop.Bundles;
import org.realtimeagenda.desktop.theme.ScaledRoot;

/** A popover to choose the zone of a second column of hours, or none, with a search field. */
final class ZonePicker {

  private static final ResourceBundle TEXTS = Bundles.of(ZonePicker.class);

  /** A line of the list; no zone is no second column. */
  private record Line(@Nullable ZoneId zone, String name) {}

  private final PageContext context;
  private final ObjectProperty<@Nullable ZoneId> second;
  private final Popup popup = new Popup();
  private final TextField search = new TextField();
  private final ListView<Line> list;
  private final VBox box;

  ZonePicker(PageContext context, ObjectProperty<@Nullable ZoneId> second) {
    this.context = context;
    this.second = second;
    Label head = new Label(TEXTS.getString("secondZone"));
    head.getStyleClass().add("popover-head");
    FilteredList<Line> found = new FilteredList<>(FXCollections.observableList(lines()));
    list = new ListView<>(found);
    list.setId("zones");
    list.getStyleClass().add("zones");
    list.setFixedCellSize(DayListCell.HEIGHT);
    list.setPlaceholder(new Label(TEXTS.getString("secondZone.unknown")));
    list.setCellFactory(_ -> new ZoneCell());
    list.setOnMouseClicked(
        click -> {
          if (click.getButton() == MouseButton.PRIMARY) {
            choose(list.getSelectionModel().getSelectedItem());
          }
        });
    search.setId("zone-search");
    search.setPromptText(TEXTS.getString("secondZone.search"));
    search.setAccessibleText(search.getPromptText());
    list.setAccessibleText(head.getText());
    search
        .textProperty()
        .subscribe(
            text -> {
              found.setPredicate(line -> matches(line, text));
              list.getSelectionModel().selectFirst();
            });
    box = new VBox(head, search, list);
    box.setId("zone-picker");
    box.getStyleClass().add("popover");
    box.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    popup.setAutoHide(true);
    popup.setHideOnEscape(true);
  }

  void showAt(Node owner) {
    Bounds bounds = owner.localToScreen(owner.getBoundsInLocal());
    popup.getContent().setAll(ScaledRoot.popover(box, owner));
    popup.show(owner, bounds.getMinX(), bounds.getMaxY() + 4);
    search.requestFocus();
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    if (second.get() != null) {
      lines.add(new Line(null, TEXTS.getString("secondZone.none")));
    }
    for (ZoneId zone : ZoneNames.cities(context.locale())) {
      if (!zone.equals(context.zone())) {
        lines.add(new Line(zone, ZoneNames.city(zone, context.locale())));
      }
    }
    return lines;
  }

  /** The arrows move in the list while the search field has the focus. */
  private void pressed(KeyEvent key) {
    int selected = list.getSelectionModel().getSelectedIndex();
    KeyCode code = key.getCode();
    if (code == KeyCode.ENTER) {
      choose(list.getSelectionModel().getSelectedItem());
      key.consume();
    } else if (code == KeyCode.DOWN || code == KeyCode.UP) {
      list.getSelectionModel().select(Math.max(0, selected + (code == KeyCode.DOWN ? 1 : -1)));
      list.scrollTo(list.getSelectionModel().getSelectedIndex());
      key.consume();
    }
  }

  private void choose(@Nullable Line line) {
    if (line != null) {
      popup.hide();
      second.set(line.zone());
    }
  }

  private static boolean matches(Line line, String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    ZoneId zone = line.zone();
    return line.name().toLowerCase(Locale.ROOT).contains(wanted)
        || (zone != null && zone.getId().toLowerCase(Locale.ROOT).contains(wanted));
  }

  private final class ZoneCell extends ListCell<Line> {
    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      setText(empty || line == null ? null : name(line));
    }

    private String name(Line line) {
      ZoneId zone = line.zone();
      return zone == null
          ? line.name()
          : line.name()
              + " ("
              + ZoneNames.letters(zone, context.clock().instant(), context.locale())
              + ")";
    }
  }
}
