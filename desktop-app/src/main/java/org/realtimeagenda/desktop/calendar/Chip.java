package org.realtimeagenda.desktop.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import javafx.scene.Node;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.Bundles;
import org.realtimeagenda.desktop.theme.ChipColor;

/**
 * What a chip shows of an entry.
 *
 * @param time short form, empty for whole days
 * @param range long form, empty for whole days
 * @param initials of the owner; empty for a holiday and in subscribed calendars
 * @param styleClasses colour, and what it is besides
 * @param style what the view says itself of its colour
 */
public record Chip(
    String title,
    String time,
    String range,
    String initials,
    boolean isNew,
    boolean holiday,
    List<String> styleClasses,
    String style) {

  public Chip {
    styleClasses = List.copyOf(styleClasses);
  }

  private static final ResourceBundle TEXTS = Bundles.of(Chip.class);

  /** Of an entry, as a reader sees it now. */
  public static Chip of(PageEntry entry, PageContext context) {
    Instant now = context.clock().instant();
    boolean past = !entry.time().endsAt(context.zone()).isAfter(now);
    boolean timed = entry.time() instanceof EventTime.Timed;
    String time = timed ? TimeTexts.start(entry.time(), context.zone(), context.formats()) : "";
    String range = timed ? TimeTexts.range(entry.time(), context.zone(), context.formats()) : "";
    List<String> styles = new ArrayList<>(List.of("chip"));
    if (past) {
      styles.add("past");
    }
    return switch (entry) {
      case PageEntry.Holiday holiday -> {
        styles.add("color-holiday");
        styles.add("holiday");
        yield new Chip(holiday.title(), "", "", "", false, true, styles, "");
      }
      case PageEntry.Event event -> {
        ChipColor color = context.colleagues().colorOf(event.occurrence());
        styles.add(color.styleClass());
        if (event.isNew()) {
          styles.add("new");
        }
        if (event.occurrence().waiting()) {
          styles.add("waiting");
        }
        yield new Chip(
            title(event),
            time,
            range,
            context.colleagues().initialsOf(event.occurrence()),
            event.isNew(),
            false,
            styles,
            color.style());
      }
      case PageEntry.Subscribed(var event) -> {
        ChipColor color = context.colleagues().colorOf(event);
        styles.add(color.styleClass());
        styles.add("subscribed");
        yield new Chip(title(entry), time, range, "", false, false, styles, color.style());
      }
    };
  }

  /** Gives a view its colour, and the classes of what it is besides. */
  public void dress(Node view) {
    if (!view.getStyleClass().equals(styleClasses)) {
      view.getStyleClass().setAll(styleClasses);
    }
    ChipColor.style(view, style);
  }

  static String newTag() {
    return TEXTS.getString("new");
  }

  /** Says so where it has none. */
  public static String title(PageEntry entry) {
    return Titles.of(entry.title(), TEXTS.getLocale());
  }
}
