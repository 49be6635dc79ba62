package org.realtimeagenda.desktop.shell;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.realtimeagenda.desktop.calendar.MarkedDays;
import org.realtimeagenda.desktop.calendar.PageContext;

/** The middle of the side bar: the small month, who and what is shown, and what comes next. */
public final class SideLists extends VBox {

  private final MiniMonth month;

  /**
   * @param subscriptions what else is shown
   * @param rest takes the room that the lists leave
   */
  public SideLists(
      PageContext context,
      Navigation navigation,
      HolidayChoice holidays,
      Node subscriptions,
      Node rest) {
    month = new MiniMonth(context, navigation);
    VBox lists =
        new VBox(
            month,
            new ColleagueList(context.colleagues()),
            subscriptions,
            new HolidayList(holidays));
    lists.getStyleClass().add("side-lists");
    ScrollPane scroll = new ScrollPane(lists);
    scroll.getStyleClass().add("plain-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    // else a text of several lines would count as one, and the lists would scroll
    scroll.prefViewportHeightProperty().bind(lists.heightProperty());
    VBox.setVgrow(rest, Priority.ALWAYS);
    getChildren().setAll(scroll, rest);
  }

  public MarkedDays smallMonth() {
    return month;
  }

  /** Weeks begin on another day, or times are written otherwise. */
  public void renew() {
    month.renew();
  }

  /** A minute began, maybe that of another day. */
  public void minutePassed() {
    month.build();
  }
}
