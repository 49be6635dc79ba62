package org.realtimeagenda.desktop.dialog;

/** What a person can fill in and get wrong, in the order of the dialog. */
enum Field {
  TITLE,
  START_DATE,
  START_TIME,
  END_DATE,
  END_TIME,
  REPEAT,
  REPEAT_UNTIL,
  REPEAT_TIMES,
  REPEAT_INTERVAL,
  LOCATION,
  NOTES;

  boolean ofRepeat() {
    return this == REPEAT
        || this == REPEAT_UNTIL
        || this == REPEAT_TIMES
        || this == REPEAT_INTERVAL;
  }

  boolean ofStart() {
    return this == START_DATE || this == START_TIME;
  }
}
