package org.realtimeagenda.desktop.conflict;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.desktop.calendar.Colleague;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.conflict.Comparison.Side;

/** What the view says of two versions. */
final class VersionWords {

  private final EventWords words;
  private final Colleagues colleagues;

  VersionWords(EventWords words, Colleagues colleagues) {
    this.words = words;
    this.colleagues = colleagues;
  }

  String text(String key, Object... values) {
    return words.text(key, values);
  }

  EventWords event() {
    return words;
  }

  String head(Comparison versions) {
    return text("head", words.title(versions.shown()));
  }

  /** What each side did. */
  String told(Comparison versions) {
    return versions.fields().isEmpty()
        ? text("told.SAME")
        : text("told." + versions.kind(), they(versions));
  }

  /** When the person made theirs. */
  String mineMade(Comparison versions) {
    return text("mine.made", words.moment(versions.madeAt()));
  }

  /** Who made the other version, and when. */
  String theirsMade(Comparison versions) {
    CalendarEvent theirs = versions.theirs();
    if (theirs == null) {
      return text("theirs.deleted");
    }
    String at = theirs.updatedAt();
    if (at == null) {
      return text("by", they(versions));
    }
    try {
      return text("theirs.made", they(versions), words.moment(Instant.parse(at)));
    } catch (DateTimeParseException unreadable) {
      return text("by", they(versions));
    }
  }

  /** What colleagues see for as long as nothing is decided. */
  String untilThen(Comparison versions) {
    return versions.theirs() == null ? text("until.gone") : text("until", they(versions));
  }

  /** A field of one version. */
  String value(EventField field, Side side, Comparison versions) {
    if (field == EventField.EVENT) {
      return whole(side, versions);
    }
    return words.value(field, side == Side.MINE ? versions.mine() : versions.shown());
  }

  private String whole(Side side, Comparison versions) {
    return switch (versions.kind()) {
      case I_DELETED ->
          side == Side.MINE
              ? text("whole.delete")
              : text("whole.keep-theirs", they(versions), summary(versions.shown()))
                  + changed(versions);
      case THEY_DELETED ->
          side == Side.MINE
              ? text("whole.keep-mine", summary(versions.mine()))
              : text("whole.leave-deleted");
      case BOTH_CHANGED -> summary(side == Side.MINE ? versions.mine() : versions.shown());
    };
  }

  private String summary(CalendarEvent event) {
    String location = event.location();
    String when = words.when(event);
    return location == null || location.isBlank() ? when : when + ", " + location;
  }

  /** What they changed of what the person deleted. */
  private String changed(Comparison versions) {
    List<EventField> fields =
        List.of(EventField.values()).stream()
            .filter(field -> field.differs(versions.before(), versions.shown()))
            .toList();
    return fields.isEmpty() ? "" : text("whole.changed", words.names(fields));
  }

  /** Who made the other version; oneself, when it was on another computer. */
  String they(Comparison versions) {
    CalendarEvent theirs = versions.theirs();
    Colleague colleague = colleague(theirs);
    if (colleague == null) {
      return text("a-colleague");
    }
    return colleague.you() ? text("you-elsewhere") : colleague.name();
  }

  @Nullable Colleague colleague(@Nullable CalendarEvent event) {
    Integer by = event == null ? null : event.updatedBy();
    return by == null ? null : colleagues.find(by);
  }

  @Nullable Colleague owner(Comparison versions) {
    return colleagues.find(versions.key().userId());
  }

  @Nullable Colleague you() {
    return colleagues.all().stream().filter(Colleague::you).findFirst().orElse(null);
  }
}
