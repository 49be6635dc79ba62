package org.realtimeagenda.desktop.dialog;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.realtimeagenda.core.Limits;

/** How long before the start the owner is reminded: a tag for each, and what can be added. */
final class ReminderFields extends VBox {
  private static final double GAP = 6;
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;
  private static final List<Integer> USUAL =
      List.of(0, 5, 10, 15, 30, HOUR, 2 * HOUR, DAY, 2 * DAY, 7 * DAY);

  private final DialogModel model;
  private final DialogWords words;
  private final FlowPane chosen = new FlowPane(GAP, GAP);
  private final MenuButton add = new MenuButton();

  ReminderFields(DialogModel model, DialogWords words) {
    this.model = model;
    this.words = words;
    chosen.setId("reminders");
    chosen.setRowValignment(VPos.CENTER);
    chosen.getStyleClass().add("reminders");
    add.setId("add-reminder");
    add.setGraphic(new FontIcon(Feather.PLUS));
    add.getStyleClass().setAll("add-reminder");
    add.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().setAll(new FormRow(Feather.BELL, words.text("reminder"), chosen));
    model.draftProperty().map(EventDraft::reminders).subscribe(this::show);
  }

  private void show(List<Integer> reminders) {
    Stream<Node> tags = reminders.stream().map(this::tag);
    add.setText(words.text(reminders.isEmpty() ? "reminder.add" : "reminder.another"));
    add.getItems()
        .setAll(USUAL.stream().filter(one -> !reminders.contains(one)).map(this::choice).toList());
    Stream<Node> more = reminders.size() < Limits.REMINDERS ? Stream.of(add) : Stream.empty();
    chosen.getChildren().setAll(Stream.concat(tags, more).toList());
  }

  private MenuItem choice(int minutes) {
    MenuItem choice = new MenuItem(words.before(minutes));
    choice.setId("reminder-" + minutes);
    choice.setOnAction(
        _ ->
            model.change(
                draft ->
                    draft.withReminders(
                        Stream.concat(draft.reminders().stream(), Stream.of(minutes)).toList())));
    return choice;
  }

  private HBox tag(int minutes) {
    Label label = new Label(words.before(minutes));
    Button remove = new Button("", new FontIcon(Feather.X));
    remove.setId("no-reminder-" + minutes);
    remove.setAccessibleText(words.text("reminder.remove", words.before(minutes)));
    remove.getStyleClass().setAll("tag-button");
    remove.setOnAction(
        _ -> {
          add.requestFocus();
          model.change(
              draft ->
                  draft.withReminders(
                      draft.reminders().stream().filter(one -> one != minutes).toList()));
        });
    HBox tag = new HBox(4, label, remove);
    tag.setAlignment(Pos.CENTER_LEFT);
    tag.getStyleClass().add("reminder-tag");
    return tag;
  }
}
