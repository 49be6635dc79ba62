package org.realtimeagenda.desktop.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.desktop.calendar.PageContext;
import org.realtimeagenda.desktop.edit.Edits;

/** The window's content: side bar, top bar, and the page that is shown. */
public final class Shell extends BorderPane {

  private final Navigation navigation;
  private final StateStrip state;
  private final MiniMonth miniMonth;
  private final StackPane page = new StackPane();
  private final TopBar topBar;

  /**
   * @param search the field for what is looked for
   * @param openState what the state strip opens
   * @param quit ends the program
   */
  public Shell(
      PageContext context,
      Navigation navigation,
      Commands commands,
      Edits edits,
      FileCommands files,
      SearchSlot search,
      HolidayList holidays,
      ObservableValue<ReplicaState> replicaState,
      Runnable openState,
      Runnable quit,
      boolean canCreate) {
    this.navigation = navigation;
    this.state = new StateStrip(replicaState, context.clock(), context.formats(), openState);
    this.miniMonth = new MiniMonth(context, navigation);
    getStyleClass().add("shell");
    page.getStyleClass().add("page");
    page.setMinSize(0, 0);
    navigation.placeProperty().subscribe(place -> page.getChildren().setAll(place.page().node()));
    // Tab goes through them in the order in which they are added
    BorderPane main = new BorderPane();
    MoreMenu more = new MoreMenu(commands, files, context.colleagues().all(), quit, canCreate);
    topBar = new TopBar(navigation, commands, edits, search, more, canCreate);
    main.setTop(topBar);
    main.setCenter(page);
    setLeft(
        new SideBar(
            commands,
            canCreate,
            state,
            miniMonth,
            new ColleagueList(context.colleagues()),
            holidays));
    setCenter(main);
  }

  /** Shows what was found in place of the page. */
  public void showHits(Node hits) {
    page.getChildren().setAll(hits);
    topBar.searching(true, navigation.place());
  }

  /** Shows the page again. */
  public void showPage() {
    page.getChildren().setAll(navigation.place().page().node());
    topBar.searching(false, navigation.place());
  }

  /** Weeks begin on another day, or times are written otherwise. */
  public void renew() {
    miniMonth.renew();
    state.refresh();
  }

  /** A second has passed: says how long ago the state was confirmed. */
  public void secondPassed() {
    state.refresh();
  }

  /** A minute began, maybe that of another day. */
  public void minutePassed() {
    navigation.place().page().minutePassed();
    miniMonth.build();
  }
}
