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
      case Rhythm.Monthly day -> "FREQ=MONTHLY" + interval + part(day) + RuleParts.value(day) + end;
      case Rhythm.Yearly() -> "FREQ=YEARLY" + interval + end;
    };
  }

  private static String part(Rhythm.Monthly day) {
    return switch (day) {
      case Rhythm.OnDay _ -> ";BYMONTHDAY=";
      case Rhythm.OnLastDay() -> ";BYMONTHDAY=";
      case Rhythm.OnNth _ -> ";BYDAY=";
      case Rhythm.OnLast _ -> ";BYDAY=";
    };
  }

  private static String codes(Set<DayOfWeek> days) {
    return days.stream().map(RuleParts::code).collect(Collectors.joining(","));
  }
}
