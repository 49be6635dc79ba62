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
      SearchSlot search,
      HolidayList holidays,
      ObservableValue<ReplicaState> replicaState,
      Runnable openState,
      Staying staying,
      Runnable quit,
      boolean canCreate) {
    this.navigation = navigation;
    this.state =
        new StateStrip(replicaState, context.clock(), openState, new WindowMenu(staying, quit));
    this.miniMonth = new MiniMonth(context, navigation);
    getStyleClass().add("shell");
    page.getStyleClass().add("page");
    page.setMinSize(0, 0);
    navigation.placeProperty().subscribe(place -> page.getChildren().setAll(place.page().node()));
    BorderPane main = new BorderPane(page);
    topBar = new TopBar(navigation, commands, edits, search, canCreate);
    main.setTop(topBar);
    setCenter(main);
    setLeft(
        new SideBar(
            commands,
            canCreate,
            state,
            miniMonth,
            new ColleagueList(context.colleagues()),
            holidays));
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
