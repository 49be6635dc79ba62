package org.realtimeagenda.desktop.toast;

import java.text.MessageFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.InvalidAttributeException;
import org.realtimeagenda.desktop.Bundles;
import org.realtimeagenda.desktop.calendar.Colleague;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.calendar.Titles;
import org.realtimeagenda.desktop.formats.Formats;

/** What toasts say. */
final class NewsWords {
  private final Colleagues colleagues;
  private final Clock clock;
  private final Formats formats;
  private final ResourceBundle bundle;

  /**
   * @param clock its zone is the reader's
   */
  NewsWords(Colleagues colleagues, Clock clock, Formats formats) {
    this.colleagues = colleagues;
    this.clock = clock;
    this.formats = formats;
    this.bundle = Bundles.of(NewsWords.class, formats.locale());
  }

  /** A text of the bundle with its places filled. */
  String text(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), formats.locale()).format(values);
  }

  /** Who did what: Bob added “Budget review”. */
  String title(News news) {
    return switch (news) {
      case News.One(var by, var _, var deed, var event, var oldName) ->
          text("one." + deed, name(by), title(event), oldName == null ? "" : oldName);
      case News.Many(var by, int count, boolean added) ->
          text(added ? "many.added" : "many.changed", names(by), count);
    };
  }

  /** When it is, and who alone can undo it. */
  String detail(News news) {
    return switch (news) {
      case News.One one -> detail(one);
      case News.Many(var by, var _, var _) ->
          by.size() == 1 ? text("only", name(by.getFirst())) : text("only-they");
    };
  }

  private String detail(News.One one) {
    String when = when(one.event());
    String only = text("only", name(one.by()));
    return when.isEmpty() ? only : text("when." + one.deed(), when) + " " + only;
  }

  /** An event's name in quotes. */
  String title(@Nullable CalendarEvent event) {
    return text("quoted", Titles.of(event == null ? null : event.name(), formats.locale()));
  }

  /** A colleague by name; another program where there is none. */
  String name(@Nullable Integer userId) {
    if (userId == null) {
      return text("another-program");
    }
    Colleague colleague = colleagues.find(userId);
    return colleague == null ? text("a-colleague") : colleague.name();
  }

  private String names(java.util.List<@Nullable Integer> by) {
    return switch (by.size()) {
      case 1 -> name(by.getFirst());
      case 2 -> text("two", name(by.getFirst()), name(by.getLast()));
      default -> text("several", by.size());
    };
  }

  /** Thu 26 Nov, 14:00; with the year where it isn't this one. */
  private String when(@Nullable CalendarEvent event) {
    if (event == null) {
      return "";
    }
    try {
      EventTime time = event.time();
      ZonedDateTime start = time.startsAt(clock.getZone()).atZone(clock.getZone());
      String day = formats.day(start.toLocalDate(), LocalDate.now(clock));
      return time instanceof EventTime.AllDay ? day : day + ", " + formats.time(start);
    } catch (InvalidAttributeException unreadable) {
      return "";
    }
  }
}
