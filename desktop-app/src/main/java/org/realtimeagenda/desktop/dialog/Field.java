package org.realtimeagenda.desktop.dialog;

/** What a person can fill in and get wrong, in the order of the dialog. */
enum Field {
  TITLE,
  START_DATE,
  START_TIME,
  END_DATE,
  END_TIME,
  LOCATION,
  NOTES;

  boolean ofStart() {
    return this == START_DATE || this == START_TIME;
  }
}
