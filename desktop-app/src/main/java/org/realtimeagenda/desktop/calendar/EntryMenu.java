package org.realtimeagenda.desktop.calendar;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import org.jspecify.annotations.Nullable;

/** The menu of an entry: open it, duplicate it, delete it. */
public final class EntryMenu {

  private final EntryActions actions;
  private final PageContext context;

  /** Null until it is opened first. */
  private @Nullable ContextMenu menu;

  public EntryMenu(PageContext context, EntryActions actions) {
    this.context = context;
    this.actions = actions;
  }

  /** Opens on entries of this page. */
  public void install(Node page) {
    page.addEventFilter(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        request -> {
          EntryView view = EntryViews.around(request.getTarget());
          if (view != null && !(view.shown() instanceof PageEntry.Holiday)) {
            request.consume();
            filled(view).show(view.node(), request.getScreenX(), request.getScreenY());
          }
        });
  }

  private ContextMenu filled(EntryView view) {
    if (menu == null) {
      menu = new ContextMenu();
      menu.setId("entry-menu");
    }
    menu.getItems().setAll(item("menu.open", () -> actions.open(view)));
    if (view.shown() instanceof PageEntry.Event && !context.colleagues().onlyReads()) {
      menu.getItems().add(item("menu.duplicate", () -> actions.duplicate(view)));
    }
    if (actions.may(view)) {
      menu.getItems().add(item("menu.delete", () -> actions.delete(view)));
    }
    return menu;
  }

  private static MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(EntryActions.TEXTS.getString(key));
    item.setId(key.replace('.', '-'));
    item.setOnAction(_ -> action.run());
    return item;
  }
}
