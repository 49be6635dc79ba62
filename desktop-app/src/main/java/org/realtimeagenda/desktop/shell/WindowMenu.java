package org.realtimeagenda.desktop.shell;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.desktop.theme.Icons;

/** What concerns the program as a whole, at the foot of the side bar. */
final class WindowMenu extends MenuButton {

  /**
   * @param quit ends the program
   */
  WindowMenu(Staying staying, Runnable quit) {
    super(null, Icons.icon(Feather.SETTINGS));
    setId("window-menu");
    getStyleClass().setAll("icon-button", "window-menu");
    setAccessibleText(Commands.TEXTS.getString("menu"));
    setTooltip(new Tooltip(Commands.TEXTS.getString("menu")));
    CheckMenuItem stay = new CheckMenuItem(Commands.TEXTS.getString("menu.stay"));
    stay.setId("stay");
    stay.selectedProperty().bindBidirectional(staying.chosenProperty());
    MenuItem end = new MenuItem(Commands.TEXTS.getString("menu.quit"));
    end.setId("quit");
    end.setOnAction(_ -> quit.run());
    getItems().setAll(stay, new SeparatorMenuItem(), end);
  }
}
