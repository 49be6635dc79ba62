package org.realtimeagenda.client.rules;

import java.time.DayOfWeek;
import java.util.Set;
import java.util.stream.Collectors;
import org.realtimeagenda.core.EventTime;

/** Writes the usual rules as RFC 5545 section 3.3.10 has them. */
final class RuleWriter {
  private RuleWriter() {}

  static String write(Repeat.Usual usual, EventTime first) {
    String interval = usual.interval() == 1 ? "" : ";INTERVAL=" + usual.interval();
    String end =
        switch (usual.end()) {
          case Repeat.End.Never() -> "";
          case Repeat.End.Until(var last) -> ";UNTIL=" + UntilText.write(last, first);
          case Repeat.End.Times(int count) -> ";COUNT=" + count;
        };
    return switch (usual.rhythm()) {
      case Rhythm.Daily() -> "FREQ=DAILY" + interval + end;
      case Rhythm.Weekly(var days) -> "FREQ=WEEKLY" + interval + ";BYDAY=" + codes(days) + end;
      case Rhythm.OnDay(int day) -> "FREQ=MONTHLY" + interval + ";BYMONTHDAY=" + day + end;
      case Rhythm.OnLastDay() -> "FREQ=MONTHLY" + interval + ";BYMONTHDAY=-1" + end;
      case Rhythm.OnNth(int nth, var day) ->
          "FREQ=MONTHLY" + interval + ";BYDAY=" + nth + RuleParts.code(day) + end;
      case Rhythm.OnLast(var day) ->
          "FREQ=MONTHLY" + interval + ";BYDAY=-1" + RuleParts.code(day) + end;
      case Rhythm.Yearly() -> "FREQ=YEARLY" + interval + end;
    };
  }

  private static String codes(Set<DayOfWeek> days) {
    return days.stream().map(RuleParts::code).collect(Collectors.joining(","));
  }
}
