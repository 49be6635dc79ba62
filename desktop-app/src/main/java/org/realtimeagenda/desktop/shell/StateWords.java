package org.realtimeagenda.desktop.shell;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ResourceBundle;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.desktop.formats.Formats;

/**
 * The state strip's words for a state.
 *
 * @param words one of the five
 * @param detail the second line
 * @param icon goes with the words, so that colour isn't the only mark
 * @param styleClass names the colour
 * @param progress from 0 to 1 while catching up; {@link #UNKNOWN} while it isn't known how far,
 *     {@link #NONE} in other states
 */
record StateWords(String words, String detail, Feather icon, String styleClass, double progress) {

  private static final ResourceBundle TEXTS = Commands.TEXTS;

  /** Something is fetched, nobody knows of how much. */
  static final double UNKNOWN = -1;

  /** Nothing is fetched. */
  static final double NONE = -2;

  static StateWords of(ReplicaState state, Instant now, ZoneId zone, Formats formats) {
    return switch (state) {
      case ReplicaState.OnThisComputer() ->
          new StateWords(
              text("state.onThisComputer"), text("state.noTeam"), Feather.MONITOR, "quiet", NONE);
      case ReplicaState.Live(Instant confirmedAt) ->
          new StateWords(
              text("state.live"), confirmed(confirmedAt, now), Feather.CIRCLE, "live", NONE);
      case ReplicaState.CatchingUp(long done, long total) ->
          new StateWords(
              text("state.catchingUp"),
              fetched(done, total),
              Feather.REFRESH_CW,
              "catching-up",
              progress(done, total));
      case ReplicaState.Offline(Instant since, int waiting) ->
          new StateWords(
              text("state.offline", formats.time(since.atZone(zone))),
              text("state.waiting", waiting),
              Feather.CLOUD_OFF,
              "quiet",
              NONE);
      case ReplicaState.NeedsYou(ReplicaState.Need need) ->
          new StateWords(
              text("state.needsYou"), detail(need), Feather.ALERT_TRIANGLE, "needs-you", NONE);
    };
  }

  private static String detail(ReplicaState.Need need) {
    return switch (need) {
      // who refused says it in its own words and language; the popover has them
      case ReplicaState.Need.SignIn _ -> text("state.signIn");
      case ReplicaState.Need.Connection(String reason) -> reason;
      case ReplicaState.Need.Store(String reason) -> reason;
      case ReplicaState.Need.Decide(int changes) -> text("state.decide", changes);
    };
  }

  private static double progress(long done, long total) {
    return total > 0 ? (double) done / total : done > 0 ? UNKNOWN : 0;
  }

  private static String fetched(long done, long total) {
    if (total > 0) {
      return text("state.done", done, total);
    }
    return done > 0 ? text("state.events", done) : text("state.asking");
  }

  private static String confirmed(Instant confirmedAt, Instant now) {
    long seconds = Math.max(0, Duration.between(confirmedAt, now).toSeconds());
    return seconds < 100
        ? text("state.confirmed", seconds)
        : text("state.confirmedMinutes", seconds / 60);
  }

  private static String text(String key, Object... values) {
    return values.length == 0
        ? TEXTS.getString(key)
        : new MessageFormat(TEXTS.getString(key), TEXTS.getLocale()).format(values);
  }
}
