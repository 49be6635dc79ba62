package org.realtimeagenda.desktop.edit;

import java.text.MessageFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.CannotChangeException;
import org.realtimeagenda.desktop.Bundles;
import org.realtimeagenda.desktop.calendar.TimeTexts;
import org.realtimeagenda.desktop.calendar.Titles;
import org.realtimeagenda.desktop.formats.Formats;

/** What the window says about changes that the person made. */
final class EditWords {
  private final Clock clock;
  private final Formats formats;
  private final ResourceBundle bundle;

  /**
   * @param clock its zone is the reader's
   */
  EditWords(Clock clock, Formats formats) {
    this.clock = clock;
    this.formats = formats;
    this.bundle = Bundles.of(EditWords.class, formats.locale());
  }

  /** A text of the bundle with its places filled. */
  String text(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), formats.locale()).format(values);
  }

  /** Moved “Design review”. */
  String did(Did did) {
    return text("did." + did.deed(), quoted(did.name()));
  }

  /** “Design review” is back. */
  String undone(Did did) {
    return text("undone." + did.deed(), quoted(did.name()));
  }

  /** When it is now; empty where nothing is said of it. */
  String when(Did did) {
    return did.when() == null
        ? ""
        : TimeTexts.when(did.when(), LocalDate.now(clock), clock.getZone(), formats);
  }

  /** Why something could not be changed. */
  String reason(Throwable failure) {
    return failure instanceof CannotChangeException cannot
        ? text("cannot." + cannot.reason())
        : Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
  }

  /** An event's name in quotes. */
  String quoted(@Nullable String name) {
    return text("quoted", Titles.of(name, formats.locale()));
  }
}
