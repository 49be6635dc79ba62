package org.realtimeagenda.client.quickentry;

import java.util.Locale;

/** What the words of a language can mean; each has its line in the language's bundle. */
enum Word {
  /** Before a day: on, this. */
  ON,
  /** Before a time: at. */
  AT,
  /** Before a range of days or times. */
  FROM,
  /** Between the two of a range. */
  TO,
  /** Before a last day. */
  UNTIL,
  TODAY,
  TOMORROW,
  AFTER_TOMORROW,
  /** Before a weekday of the week to come. */
  NEXT,
  /** The same where it stands behind the weekday. */
  NEXT_BEHIND,
  /** Before a number of days, weeks or months from today. */
  IN,
  /** What follows the number of a day: 3rd. */
  ORDINAL,
  /** Between a day and its month. */
  OF,
  EVERY,
  /** Every second. */
  OTHER,
  AND,
  /** Behind a number: how often. */
  TIMES,
  DAILY,
  WEEKLY,
  MONTHLY,
  YEARLY,
  /** Monday to Friday. */
  WORKDAYS,
  /** After {@link #EVERY}: a day from Monday to Friday. */
  WORKDAY,
  DAY,
  WEEK,
  MONTH,
  YEAR,
  HOUR,
  MINUTE,
  /** Before a length of time. */
  FOR,
  /** One, before a unit. */
  ONE,
  HALF_HOUR,
  NOON,
  MIDNIGHT,
  /** Between hours and minutes, or after the hours. */
  HOUR_MARK,
  /** After an hour. */
  CLOCK,
  AM,
  PM,
  /** Before a place. */
  PLACE,
  /** What isn't of a place any more. */
  PLACE_END,
  MONDAY,
  TUESDAY,
  WEDNESDAY,
  THURSDAY,
  FRIDAY,
  SATURDAY,
  SUNDAY,
  /** Short names of weekdays that are words of their own. */
  CAREFUL;

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
