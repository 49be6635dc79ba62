package org.realtimeagenda.client.icalendar;

/**
 * What is wrong with a file, or with an event of it.
 *
 * @param line where, counted from 1 as an editor does
 * @param kind what it is
 * @param detail of what it is so, as the file has it; empty where the kind says it all
 */
public record Mistake(int line, Kind kind, String detail) {

  /** What can be wrong. The first ones make a whole file useless, the others an event. */
  public enum Kind {
    /** The file isn't text in UTF-8. */
    NOT_TEXT,
    /** A line is longer than {@link ContentLines#LONGEST}. */
    LINE_TOO_LONG,
    /** The file is larger than {@link ContentLines#LARGEST}. */
    FILE_TOO_LARGE,
    /** The file doesn't begin with BEGIN:VCALENDAR. */
    NO_CALENDAR,
    /** vCalendar 1.0, the predecessor of iCalendar. */
    OLD_VERSION,
    /** A line has no name, or no value. */
    NOT_A_LINE,
    /** An END without its BEGIN. */
    WRONG_END,
    /** A BEGIN without its END: the file is cut off. */
    MISSING_END,
    /** Components in components in components. */
    TOO_DEEP,

    /** A task, a journal or the like: no event. */
    NOT_AN_EVENT,
    /** There is no DTSTART. */
    NO_START,
    /** A time, a date or a duration that isn't one. */
    NO_TIME,
    /** It ends before it starts. */
    ENDS_EARLY,
    /** A time zone that nothing is known of. */
    UNKNOWN_ZONE,
    /** A rule that can't be followed. */
    RULE,
    /** It takes place more often than a calendar can show. */
    TOO_OFTEN,
    /** More dates are named than a row holds. */
    TOO_MANY_DATES,
    /** An exception that goes for all later occurrences too. */
    RANGE,
    /** The file has this event twice. */
    TWICE,
    /** An exception of a series that was itself left out. */
    SERIES_LEFT_OUT,
    /** A rule of the team's rows is broken; the detail names it. */
    INVALID,

    /** The event is taken, only this property of it is too large. */
    PROPERTY_TOO_LARGE
  }
}
