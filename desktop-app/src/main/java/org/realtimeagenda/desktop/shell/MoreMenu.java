package org.realtimeagenda.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.PopupWindow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.desktop.calendar.Colleague;
import org.realtimeagenda.desktop.theme.Icons;
import org.realtimeagenda.desktop.theme.Tip;

/** The button at the end of the top bar, with what is needed now and then. */
final class MoreMenu extends Button {
  private static final double BELOW = 4;

  private final Commands commands;
  private final FileCommands files;
  private final ObservableList<Colleague> colleagues;
  private final boolean canCreate;

  /** Null until it is opened. */
  private @Nullable ContextMenu menu;

  MoreMenu(
      Commands commands,
      FileCommands files,
      ObservableList<Colleague> colleagues,
      boolean canCreate) {
    super(null, Icons.icon(Feather.SLIDERS));
    this.commands = commands;
    this.files = files;
    this.colleagues = colleagues;
    this.canCreate = canCreate;
    setId("more");
    getStyleClass().add("icon-button");
    setAccessibleText(commands.get("more").title());
    Tip.told(this, commands.get("more").words());
    setOnAction(_ -> toggle());
  }

  private void toggle() {
    if (menu == null) {
      menu = new ContextMenu();
      menu.setId("more-menu");
    }
    if (menu.isShowing()) {
      menu.hide();
      return;
    }
    menu.getItems().setAll(items());
    showBelow(menu);
  }

  /** Below the button, and not out of the window. */
  private void showBelow(ContextMenu shown) {
    Bounds button = localToScreen(getLayoutBounds());
    shown.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_RIGHT);
    shown.show(this, button.getMaxX(), button.getMaxY() + BELOW);
  }

  private List<MenuItem> items() {
    List<MenuItem> items = new ArrayList<>();
    if (canCreate) {
      items.add(item("import"));
    }
    items.add(item("subscribe"));
    items.add(export());
    items.add(item("pdf"));
    items.add(new SeparatorMenuItem());
    items.add(item("preferences"));
    items.add(new SeparatorMenuItem());
    items.add(item("keys"));
    items.add(item("about"));
    items.add(item("quit"));
    return items;
  }

  private Menu export() {
    Menu export = new Menu(Commands.TEXTS.getString("export"));
    export.setId("more-export");
    export.getItems().add(item("export.selected"));
    export.getItems().add(item("export.all"));
    export.getItems().add(new SeparatorMenuItem());
    for (Colleague colleague : colleagues) {
      MenuItem one = new MenuItem(colleague.name());
      one.setMnemonicParsing(false);
      one.setId("more-export-" + colleague.userId());
      one.setOnAction(_ -> files.export(colleague));
      export.getItems().add(one);
    }
    MenuItem imported = new MenuItem(Commands.TEXTS.getString("export.imported"));
    imported.setId("more-export-imported");
    imported.setOnAction(_ -> files.calendars(this::chooseCalendar));
    export.getItems().addAll(new SeparatorMenuItem(), imported);
    return export;
  }

  /** Their names are known only when all events were read. */
  private void chooseCalendar(List<String> names) {
    ContextMenu choice = new ContextMenu();
    choice.setId("imported-calendars");
    for (String name : names) {
      MenuItem one = new MenuItem(name);
      one.setMnemonicParsing(false);
      one.setOnAction(_ -> files.exportCalendar(name));
      choice.getItems().add(one);
    }
    if (names.isEmpty()) {
      MenuItem none = new MenuItem(Commands.TEXTS.getString("export.none"));
      none.setDisable(true);
      choice.getItems().add(none);
    }
    showBelow(choice);
  }

  private MenuItem item(String name) {
    Command command = commands.get(name);
    MenuItem item = new MenuItem(command.title());
    item.setId("more-" + name.replace('.', '-'));
    item.setAccelerator(new ShownKeys(command.hint()));
    item.setOnAction(_ -> command.action().run());
    return item;
  }
}
