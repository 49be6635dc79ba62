package org.realtimeagenda.desktop.dialog;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.client.rules.Repeat;
import org.realtimeagenda.client.subscription.SubscribedEvent;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.calendar.Colleague;
import org.realtimeagenda.desktop.theme.Wrapping;

/**
 * The card that shows an event that the person may not change: all that is known of it, and who
 * may.
 */
final class EventView extends VBox {
  private final Button close;

  private EventView(String head, DialogWords words, String remark, Runnable leave) {
    close = new Button(words.text("close"));
    close.setId("cancel");
    close.getStyleClass().add("dialog-button");
    close.setMinWidth(Region.USE_PREF_SIZE);
    close.setOnAction(_ -> leave.run());
    Label whose = new Label(remark);
    whose.setId("remark");
    Wrapping.of(whose);
    whose.setMaxWidth(Double.MAX_VALUE);
    whose.getStyleClass().add("hint");
    HBox.setHgrow(whose, Priority.ALWAYS);
    HBox footer = new HBox(whose, close);
    footer.setAlignment(Pos.CENTER_LEFT);
    footer.getStyleClass().add("form-footer");
    VBox top = new VBox(new CardHead(head, words, leave));
    top.getStyleClass().add("form-top");
    getStyleClass().addAll("event-dialog", "event-view");
    getChildren().setAll(top, footer);
  }

  /**
   * An event, or one of a series.
   *
   * @param owner null while the team doesn't know whose it is
   * @param note that there are two versions; null where there is one
   */
  static EventView of(
      Origin origin,
      @Nullable Colleague owner,
      @Nullable VersionsNote note,
      DialogWords words,
      Runnable leave) {
    VBox rows = new VBox();
    row(Feather.CLOCK, "when", words.when(origin.time()), words, rows);
    row(null, "", words.whenThere(origin.time()), words, rows);
    if (origin.ofSeries()) {
      String sentence = words.repeats().sentence(origin.repeat(), origin.first());
      row(Feather.REPEAT, "repeat", sentence, words, rows);
    }
    return view(origin.row(), rows, owner, note, words, leave);
  }

  /** An event of a calendar that others publish. */
  static EventView of(SubscribedEvent event, DialogWords words, Runnable leave) {
    VBox rows = new VBox();
    EventTime time = event.placed().time();
    row(Feather.CLOCK, "when", words.when(time), words, rows);
    row(null, "", words.whenThere(time), words, rows);
    CalendarEvent master = event.master();
    if (master.rrule() != null) {
      EventTime first = master.time();
      String sentence = words.repeats().sentence(Repeat.of(master.rrule(), first), first);
      row(Feather.REPEAT, "repeat", sentence, words, rows);
    }
    String calendar = event.subscription().name();
    EventView view =
        new EventView(
            words.text("subscribed", calendar), words, words.text("only-publisher"), leave);
    view.fill(event.placed().event(), rows, null, words);
    return view;
  }

  /** An event whose times nobody can read. */
  static EventView unreadable(
      CalendarEvent event,
      @Nullable Colleague owner,
      @Nullable VersionsNote note,
      DialogWords words,
      Runnable leave) {
    VBox rows = new VBox();
    row(Feather.CLOCK, "when", words.text("when.unreadable"), words, rows);
    return view(event, rows, owner, note, words, leave);
  }

  private static EventView view(
      CalendarEvent event,
      VBox rows,
      @Nullable Colleague owner,
      @Nullable VersionsNote note,
      DialogWords words,
      Runnable leave) {
    String name = owner == null ? words.text("a-colleague") : owner.name();
    String editors = owner != null && owner.hasEditors() ? "only-editors" : "only-owner";
    EventView view =
        new EventView(words.text("owner", name), words, words.text(editors, name), leave);
    view.fill(event, rows, note, words);
    return view;
  }

  private void fill(
      CalendarEvent event, VBox rows, @Nullable VersionsNote note, DialogWords words) {
    Label heading = new Label(words.title(event.name()));
    heading.setId("title");
    Wrapping.of(heading);
    heading.getStyleClass().add("view-title");
    rows.getStyleClass().add("form-group");
    row(Feather.MAP_PIN, "location", event.location(), words, rows);
    row(Feather.ALIGN_LEFT, "notes", event.description(), words, rows);
    VBox top = (VBox) getChildren().getFirst();
    top.getChildren().add(heading);
    if (note != null) {
      top.getChildren().add(note);
    }
    getChildren().add(1, rows);
  }

  /** Says why there is nothing to show. */
  static EventView gone(DialogWords words, Runnable leave) {
    return new EventView(words.text("gone"), words, words.text("gone.why"), leave);
  }

  /** Says that this computer's calendar could not be read. */
  static EventView unread(DialogWords words, Runnable leave) {
    return new EventView(words.text("unread"), words, words.text("unread.why"), leave);
  }

  Node firstFocus() {
    return close;
  }

  private static void row(
      @Nullable Feather icon, String key, @Nullable String text, DialogWords words, VBox rows) {
    if (text == null || text.isBlank()) {
      return;
    }
    Label value = new Label(text);
    Wrapping.of(value);
    value.setMinHeight(Region.USE_PREF_SIZE);
    if (!key.isEmpty()) {
      value.setId(key);
    }
    rows.getChildren().add(new FormRow(icon, key.isEmpty() ? "" : words.text(key), value));
  }
}
