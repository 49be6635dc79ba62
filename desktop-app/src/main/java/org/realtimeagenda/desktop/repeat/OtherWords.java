package org.realtimeagenda.desktop.repeat;

import java.time.Month;
import java.util.List;
import java.util.Locale;
import org.realtimeagenda.client.rules.RuleParts;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.core.InvalidAttributeException;
import org.realtimeagenda.core.RecurrenceRule;

/** A rule that isn't one of the usual ones, in words as far as there are any. */
final class OtherWords {
  private final RepeatWords words;

  OtherWords(RepeatWords words) {
    this.words = words;
  }

  String phrase(String rrule, EventTime first) {
    try {
      // pages show what is written in small letters too
      RecurrenceRule.check(rrule.toUpperCase(Locale.ROOT));
    } catch (InvalidAttributeException noRule) {
      return words.text("forever", words.text("unreadable"));
    }
    RuleParts parts = RuleParts.of(rrule);
    return words.ending(days(parts), parts.end(first));
  }

  private String days(RuleParts parts) {
    String every = words.text("every." + parts.frequency(), parts.interval());
    if (!parts.hasOnly("INTERVAL", "COUNT", "UNTIL", "WKST", "BYMONTH", "BYMONTHDAY", "BYDAY")
        || (parts.get("BYMONTHDAY") != null && parts.get("BYDAY") != null)) {
      return words.text("other.more", every);
    }
    String told = every;
    if (parts.get("BYMONTHDAY") != null) {
      told = words.text("other.days", told, daysOfMonth(parts.numbers("BYMONTHDAY")));
    }
    if (parts.get("BYDAY") != null) {
      told = words.text("other.days", told, weekdays(parts.days()));
    }
    if (parts.get("BYMONTH") != null) {
      told = words.text("other.months", told, months(parts.numbers("BYMONTH")));
    }
    return told;
  }

  private String daysOfMonth(List<Integer> days) {
    return words.list(days.stream().map(this::dayOfMonth).toList());
  }

  /** Counted from the end where it is negative. */
  private String dayOfMonth(int day) {
    if (day == -1) {
      return words.text("last-day");
    }
    return day > 0 ? words.text("day", day) : words.text("day-from-end", words.ordinal(day));
  }

  private String weekdays(List<RuleParts.NthDay> days) {
    return words.list(
        days.stream()
            .map(
                day ->
                    day.nth() == 0
                        ? words.text("weekday", words.name(day.day()))
                        : words.text("nth-day", words.ordinal(day.nth()), words.name(day.day())))
            .toList());
  }

  private String months(List<Integer> months) {
    return words.list(months.stream().map(month -> words.name(Month.of(month))).toList());
  }
}
