package org.realtimeagenda.desktop.shell;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.desktop.calendar.CalendarPage;
import org.realtimeagenda.desktop.edit.Edits;
import org.realtimeagenda.desktop.theme.Icons;

/** Today, the arrows, what is shown, the choice of the page, undo and redo, and more. */
final class TopBar extends HBox {

  /** Pixels, below which the field is a button only. */
  private static final double NARROW = 1150;

  /** Pixels that the title keeps at least. */
  private static final double TITLE = 40;

  private final Label title = new Label();
  private final Label detail = new Label();
  private final Map<PageKind, ToggleButton> kinds = new EnumMap<>(PageKind.class);

  /**
   * @param search the field for what is looked for
   */
  TopBar(
      Navigation navigation,
      Commands commands,
      Edits edits,
      SearchSlot search,
      MoreMenu more,
      boolean canCreate) {
    getStyleClass().add("top-bar");
    setAlignment(Pos.CENTER_LEFT);
    Button today = new Button(Commands.TEXTS.getString("today"));
    today.setId("today");
    Button previous = iconButton("previous", Feather.CHEVRON_LEFT);
    Button next = iconButton("next", Feather.CHEVRON_RIGHT);
    bind(today, commands.get("today"));
    bind(previous, commands.get("previous"));
    bind(next, commands.get("next"));
    title.setId("heading");
    title.getStyleClass().add("page-heading");
    title.setMinWidth(TITLE);
    title.setAccessibleRole(AccessibleRole.TEXT);
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(title.textProperty());
    title.setTooltip(whole);
    detail.getStyleClass().add("page-detail");
    Region space = new Region();
    setHgrow(space, Priority.ALWAYS);
    getChildren()
        .addAll(
            today, previous, next, title, detail, space, switcher(navigation, commands), search);
    widthProperty().subscribe(width -> narrow(search, width.doubleValue() < NARROW));
    if (canCreate) {
      getChildren().add(new UndoButtons(commands, edits));
    }
    getChildren().add(more);
    navigation.placeProperty().subscribe(this::show);
  }

  private void narrow(SearchSlot search, boolean narrow) {
    search.narrow(narrow);
    detail.setVisible(!narrow);
    detail.setManaged(!narrow);
  }

  private HBox switcher(Navigation navigation, Commands commands) {
    HBox box = new HBox();
    box.getStyleClass().add("page-switch");
    box.setAlignment(Pos.CENTER);
    ToggleGroup group = new ToggleGroup();
    for (PageKind kind : navigation.kinds()) {
      Commands.Command command = commands.get(Commands.name(kind));
      ToggleButton button = new ToggleButton(Commands.TEXTS.getString(command.name()));
      button.setId("page-" + command.name());
      button.setToggleGroup(group);
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setTooltip(new Tooltip(command.words()));
      button.setOnAction(_ -> command.action().run());
      kinds.put(kind, button);
      box.getChildren().add(button);
    }
    return box;
  }

  private void show(Navigation.Place place) {
    CalendarPage.Heading heading = place.page().heading();
    title.setText(heading.title());
    detail.setText(heading.detail());
    ToggleButton button = kinds.get(place.kind());
    if (button != null) {
      button.setSelected(true);
    }
  }

  /** Marks the list, in which hits are shown, or the page that is. */
  void searching(boolean searching, Navigation.Place place) {
    ToggleButton button = kinds.get(searching ? PageKind.LIST : place.kind());
    if (button != null) {
      button.setSelected(true);
    }
  }

  private static Button iconButton(String id, Feather icon) {
    Button button = new Button(null, Icons.icon(icon));
    button.setId(id);
    button.getStyleClass().add("icon-button");
    return button;
  }

  private static void bind(Button button, Commands.Command command) {
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(command.words()));
    button.setAccessibleText(Commands.TEXTS.getString(command.name()));
    button.setOnAction(_ -> command.action().run());
  }
}
