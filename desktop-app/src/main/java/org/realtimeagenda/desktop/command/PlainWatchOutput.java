package org.realtimeagenda.desktop.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.ReplicaListener.Applied;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.LoggedChange;

/** A sentence a line, for people: {@code 10:42:03 Bob added "Design review", ...}. */
final class PlainWatchOutput implements WatchOutput {
  private final PrintWriter out;
  private final ZoneId zone;
  private final EventText text;
  private final DateTimeFormatter clock;
  private final Map<Integer, String> names;
  private final java.time.Clock now;

  /**
   * Ready to print.
   *
   * @param names of the colleagues, by {@code user_id}; may grow
   */
  PlainWatchOutput(
      PrintWriter out,
      ZoneId zone,
      Locale locale,
      java.time.Clock now,
      Map<Integer, String> names) {
    this.out = out;
    this.zone = zone;
    this.text = new EventText(zone, locale);
    this.clock = DateTimeFormatter.ofPattern("HH:mm:ss", locale);
    this.now = now;
    this.names = names;
  }

  @Override
  public void state(ReplicaState state) {
    line(now.instant(), StatusText.words(state, zone));
  }

  @Override
  public void change(Applied applied) {
    LoggedChange change = applied.change();
    CalendarEvent before = applied.before();
    CalendarEvent shown = change.event() == null ? before : change.event();
    String what =
        shown == null ? change.key().toString() : text.name(shown) + ", " + text.when(shown);
    line(applied.receivedAt(), Messages.text(sentence(change, before), who(change.by()), what));
  }

  private static String sentence(LoggedChange change, @Nullable CalendarEvent before) {
    if (change.op() == Change.Op.DELETE) {
      return "watch.deleted";
    }
    return before == null || before.deleted() ? "watch.added" : "watch.changed";
  }

  private String who(@Nullable Integer by) {
    return by == null
        ? Messages.text("watch.another-tool")
        : Table.printable(names.getOrDefault(by, Messages.text("watch.member", by)));
  }

  private void line(Instant at, String sentence) {
    out.println(clock.format(at.atZone(zone)) + "  " + sentence);
    out.flush();
  }
}
