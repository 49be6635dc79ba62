package org.realtimeagenda.desktop.list;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.client.search.Marked;
import org.realtimeagenda.client.search.Marks;
import org.realtimeagenda.client.search.Query;
import org.realtimeagenda.desktop.calendar.Chip;
import org.realtimeagenda.desktop.calendar.Colleague;
import org.realtimeagenda.desktop.calendar.EntryView;
import org.realtimeagenda.desktop.calendar.PageContext;
import org.realtimeagenda.desktop.calendar.PageEntry;
import org.realtimeagenda.desktop.calendar.Spoken;
import org.realtimeagenda.desktop.theme.Icons;

/** An entry on a line: colour, time, title, what else there is to say, and whose it is. */
final class EntryLine extends HBox implements EntryView {

  private final PageContext context;
  private final ListWords words;
  private final Label time = new Label();
  private final MarkedText title = new MarkedText("line-title", 0.7);
  private final Label repeats = new Label(null, Icons.small(Feather.REPEAT));
  private final Label tag = new Label();
  private final MarkedText place = new MarkedText("line-detail", 0.25);
  private final Label notesHead = new Label();
  private final MarkedText notes = new MarkedText("line-detail", 0);
  private final Label avatar = new Label();
  private final MarkedText owner = new MarkedText("line-owner", 0);
  private PageEntry shown;

  EntryLine(PageContext context, ListWords words, Row.Entry row, Query query) {
    this.context = context;
    this.words = words;
    this.shown = row.entry();
    Region bar = new Region();
    bar.getStyleClass().add("line-bar");
    time.getStyleClass().add("line-time");
    if (context.formats().twelveHours()) {
      time.getStyleClass().add("twelve-hours");
    }
    tag.getStyleClass().add("line-new");
    tag.setMinWidth(USE_PREF_SIZE);
    repeats.setMinWidth(USE_PREF_SIZE);
    notesHead.setText(words.text("notes"));
    notesHead.getStyleClass().add("line-detail");
    notesHead.setMinWidth(USE_PREF_SIZE);
    HBox note = new HBox(4, notesHead, notes);
    note.setAlignment(Pos.CENTER_LEFT);
    note.setMinWidth(0);
    note.visibleProperty().bind(notesHead.visibleProperty());
    note.managedProperty().bind(notesHead.visibleProperty());
    HBox text = new HBox(title, repeats, tag, place, note);
    text.getStyleClass().add("line-text");
    text.setAlignment(Pos.CENTER_LEFT);
    text.setMinWidth(0);
    text.widthProperty().subscribe(_ -> title.requestLayout());
    // marked words never shrink, and are not to reach over the owner
    Rectangle seen = new Rectangle(0, context.density().getValue().line());
    seen.widthProperty().bind(text.widthProperty());
    text.setClip(seen);
    HBox.setHgrow(text, Priority.ALWAYS);
    avatar.getStyleClass().add("line-avatar");
    HBox who = new HBox(avatar, owner);
    who.getStyleClass().add("line-who");
    who.setAlignment(Pos.CENTER_LEFT);
    setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(bar, time, text, who);
    show(row, query);
  }

  /** Shows this entry in place of the one before. */
  void show(Row.Entry row, Query query) {
    shown = row.entry();
    Chip chip = Chip.of(shown, context);
    chip.dress(this);
    getStyleClass().set(0, "line");
    time.setText(chip.range().isEmpty() ? words.text("allDay") : chip.range());
    Marks marks = row.marks();
    boolean titled = marks != null && !marks.title().text().isBlank();
    title.show(titled ? Objects.requireNonNull(marks).title() : plain(chip.title()));
    Marked where = marks == null ? plain(shown.location()) : marks.location();
    place.show(where);
    visible(place, !where.text().isBlank());
    notes.show(marks == null ? plain("") : marks.notes());
    notesHead.setVisible(marks != null && marks.notes().found());
    avatar.setText(chip.initials());
    visible(avatar, !chip.initials().isEmpty());
    Colleague colleague = colleague();
    owner.show(query.mark(whose(colleague)));
    visible(repeats, recurs());
    visible(tag, chip.isNew());
    tag.setText(colleague == null ? words.text("new") : words.text("newFrom", colleague.name()));
  }

  /** All of it in a sentence. */
  String spoken() {
    return Spoken.entry(shown, context);
  }

  private @Nullable Colleague colleague() {
    return switch (shown) {
      case PageEntry.Holiday _, PageEntry.Subscribed _ -> null;
      case PageEntry.Event event -> context.colleagues().find(event.occurrence().key().userId());
    };
  }

  private String whose(@Nullable Colleague colleague) {
    return switch (shown) {
      case PageEntry.Holiday day -> day.place();
      case PageEntry.Subscribed subscribed -> subscribed.calendar();
      case PageEntry.Event _ -> colleague == null ? "" : colleague.name();
    };
  }

  private boolean recurs() {
    return switch (shown) {
      case PageEntry.Holiday _ -> false;
      case PageEntry.Subscribed(var event) -> event.master().rrule() != null;
      case PageEntry.Event(var occurrence, boolean _) -> occurrence.recurs();
    };
  }

  private static Marked plain(String text) {
    return new Marked(text, List.of());
  }

  private static void visible(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  @Override
  public PageEntry shown() {
    return shown;
  }

  @Override
  public Node node() {
    return this;
  }
}
