package org.realtimeagenda.desktop.shell;

import java.text.MessageFormat;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.realtimeagenda.desktop.calendar.Colleague;
import org.realtimeagenda.desktop.calendar.Colleagues;

/** Everybody of the team, each with a check box that shows or hides their events. */
final class ColleagueList extends VBox {

  private final Colleagues colleagues;
  private final Label count = new Label();
  private final VBox rows = new VBox();

  ColleagueList(Colleagues colleagues) {
    this.colleagues = colleagues;
    count.setId("colleagues-shown");
    count.getStyleClass().add("second-line");
    Label head = new Label(Commands.TEXTS.getString("colleagues"));
    head.getStyleClass().add("side-head");
    HBox top = new HBox(head, space(), count);
    top.getStyleClass().add("side-head-row");
    top.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(top, rows);
    colleagues.all().addListener(this::changed);
    build();
  }

  private void changed(ListChangeListener.Change<? extends Colleague> change) {
    boolean others = false;
    while (change.next()) {
      others |= change.wasAdded() || change.wasRemoved();
    }
    if (others) {
      build();
    } else {
      count();
    }
  }

  private void build() {
    rows.getChildren().setAll(colleagues.all().stream().map(ColleagueList::row).toList());
    count();
  }

  private void count() {
    long shown = colleagues.all().stream().filter(Colleague::isShown).count();
    int all = colleagues.all().size();
    count.setText(MessageFormat.format(Commands.TEXTS.getString("colleagues.shown"), shown, all));
    count.setVisible(shown < all);
  }

  private static HBox row(Colleague colleague) {
    CheckBox box = new CheckBox(colleague.name());
    box.setId("colleague-" + colleague.userId());
    box.selectedProperty().bindBidirectional(colleague.shownProperty());
    box.setMinWidth(0);
    Label you = new Label(colleague.you() ? Commands.TEXTS.getString("colleagues.you") : "");
    you.getStyleClass().add("you");
    you.setMinWidth(Region.USE_PREF_SIZE);
    Label initials = new Label(colleague.initials());
    initials.getStyleClass().add("side-initials");
    initials.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(box, you, space(), initials);
    row.getStyleClass().add("side-row");
    colleague.color().dress(row);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }
}
