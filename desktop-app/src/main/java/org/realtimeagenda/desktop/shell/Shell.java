package org.realtimeagenda.desktop.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.desktop.calendar.CalendarPage;
import org.realtimeagenda.desktop.calendar.PageContext;
import org.realtimeagenda.desktop.calendar.Selection;
import org.realtimeagenda.desktop.edit.Edits;

/** The window's content: side bar, top bar, and the page that is shown. */
public final class Shell extends BorderPane {

  private final Navigation navigation;
  private final StateStrip state;
  private final StackPane page = new StackPane();
  private final TopBar topBar;
  private final SideBar sideBar;
  private final Selection selection;
  private @Nullable Node overPage;

  /**
   * @param search the field for what is looked for
   * @param openState what the state strip opens
   */
  public Shell(
      PageContext context,
      Navigation navigation,
      Commands commands,
      Edits edits,
      FileCommands files,
      SearchSlot search,
      ObservableValue<ReplicaState> replicaState,
      Runnable openState,
      boolean canCreate) {
    this.navigation = navigation;
    this.state = new StateStrip(replicaState, context.clock(), context.formats(), openState);
    getStyleClass().add("shell");
    page.getStyleClass().add("page");
    page.setMinSize(0, 0);
    this.selection = context.selection();
    navigation.placeProperty().subscribe(this::show);
    // Tab goes through them in the order in which they are added
    BorderPane main = new BorderPane();
    MoreMenu more = new MoreMenu(commands, files, context.colleagues().all(), canCreate);
    topBar = new TopBar(navigation, commands, edits, search, more, canCreate);
    main.setTop(topBar);
    main.setCenter(page);
    sideBar = new SideBar(commands, canCreate, state);
    setLeft(sideBar);
    setCenter(main);
  }

  /** Shows the lists in the side bar. */
  public void fillSideBar(SideLists lists) {
    sideBar.fill(lists);
  }

  /** Lays a node over each page from now on. */
  public void addOverPage(Node node) {
    overPage = node;
    page.getChildren().add(node);
  }

  private void show(Navigation.Place place) {
    Parent node = place.page().node();
    node.setAccessibleText(place.page().heading().title());
    if (page.getChildren().contains(node)) {
      if (selection.day() != null) {
        selection.rest(node);
      }
      return;
    }
    boolean focused = isPageFocused();
    page.getChildren().setAll(node);
    if (overPage != null) {
      page.getChildren().add(overPage);
    }
    if (focused) {
      selection.rest(node);
    }
  }

  /** Whether the focus is on the page, and not in the bars. */
  boolean isPageFocused() {
    return page.isFocusWithin();
  }

  /** Opens the menu at the end of the top bar. */
  public void openMenu() {
    topBar.openMenu();
  }

  /** Shows what was found in place of the page. */
  public void showHits(Node hits, CalendarPage.Heading heading) {
    if (!page.getChildren().contains(hits)) {
      page.getChildren().setAll(hits);
    }
    topBar.showHits(heading);
  }

  /** Shows the page again. */
  public void showPage() {
    show(navigation.place());
    topBar.show(navigation.place());
  }

  /** Times are written otherwise. */
  public void renew() {
    state.refresh();
  }

  /** A second has passed: says how long ago the state was confirmed. */
  public void secondPassed() {
    state.refresh();
  }

  /** A minute began, maybe that of another day. */
  public void minutePassed() {
    navigation.place().page().minutePassed();
  }
}
