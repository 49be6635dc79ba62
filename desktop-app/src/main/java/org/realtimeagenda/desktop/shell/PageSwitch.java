package org.realtimeagenda.desktop.shell;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.desktop.theme.Tip;

/** The choice of the page: a button for each, or a menu where there is no room for them. */
final class PageSwitch extends StackPane {

  /** Pixels that the menu is wide. */
  static final double MENU = 108;

  private final Map<PageKind, ToggleButton> buttons = new EnumMap<>(PageKind.class);
  private final Map<PageKind, Command> commands = new EnumMap<>(PageKind.class);
  private final HBox row = new HBox();
  private PageKind shown = PageKind.WEEK;

  /** Null until there was no room for the buttons. */
  private @Nullable MenuButton menu;

  PageSwitch(Navigation navigation, Commands all) {
    row.getStyleClass().add("page-switch");
    row.setAlignment(Pos.CENTER);
    ToggleGroup group = new ToggleGroup();
    for (PageKind kind : navigation.kinds()) {
      Command command = all.get(Commands.name(kind));
      ToggleButton button = new ToggleButton(command.title());
      button.setId("page-" + command.name());
      button.setToggleGroup(group);
      button.setMinWidth(Region.USE_PREF_SIZE);
      Tip.told(button, command.words());
      button.setOnAction(_ -> command.action().run());
      buttons.put(kind, button);
      commands.put(kind, command);
      row.getChildren().add(button);
    }
    setMinWidth(USE_PREF_SIZE);
    getChildren().setAll(row);
  }

  /** Marks the page that is shown. */
  void show(PageKind kind) {
    shown = kind;
    buttons.forEach((one, button) -> button.setSelected(one == kind));
    if (menu != null) {
      say(menu);
    }
  }

  /** Pixels that the buttons need. */
  double wholeWidth() {
    return row.prefWidth(-1);
  }

  /** Whether the buttons have room. */
  void whole(boolean now) {
    if (now == row.isVisible()) {
      return;
    }
    shown(row, now);
    shown(menu(), !now);
  }

  /** A menu that left the window would take the keys of its items along. */
  private static void shown(Node form, boolean now) {
    form.setVisible(now);
    form.setManaged(now);
  }

  private MenuButton menu() {
    MenuButton made = menu;
    if (made == null) {
      made = new MenuButton();
      made.setId("pages");
      made.getStyleClass().add("page-menu");
      made.setMinWidth(MENU);
      made.setPrefWidth(MENU);
      for (Command command : commands.values()) {
        MenuItem item = new MenuItem(command.title());
        item.setId("pages-" + command.name());
        item.setAccelerator(command.keys().getFirst());
        item.setOnAction(_ -> command.action().run());
        made.getItems().add(item);
      }
      menu = made;
      getChildren().add(made);
      say(made);
    }
    return made;
  }

  private void say(MenuButton pages) {
    pages.setText(Commands.TEXTS.getString(Commands.name(shown)));
  }
}
