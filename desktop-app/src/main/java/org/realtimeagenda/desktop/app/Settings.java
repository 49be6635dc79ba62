package org.realtimeagenda.desktop.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.WeekFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.desktop.theme.Theme;

/**
 * What is known before the window is made.
 *
 * @param home folder of what the window remembers
 * @param clock its zone is the reader's
 * @param locale of the texts
 * @param region of the reader, for holidays; may lack a country
 * @param self {@code user_id} of the person at this window; null when the connection only reads
 */
public record Settings(
    Path home,
    Clock clock,
    Locale locale,
    Locale region,
    WeekFields weekFields,
    @Nullable Integer self,
    Theme theme) {

  /** Nothing can be written without being somebody. */
  boolean canCreate() {
    return self != null;
  }
}
