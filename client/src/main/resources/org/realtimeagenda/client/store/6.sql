-- Which reminders this computer has shown, and until when somebody looked; times are epoch
-- milliseconds. A reminder that was snoozed comes again.

CREATE TABLE reminders_shown (
  user_id INTEGER NOT NULL,
  uid TEXT NOT NULL,
  occurrence_start TEXT NOT NULL,
  starts TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  again INTEGER,
  shown_at INTEGER NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (user_id, uid, occurrence_start, starts, minutes)
) WITHOUT ROWID;

CREATE TABLE reminders_looked (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  looked INTEGER NOT NULL,
  checksum INTEGER NOT NULL
);
