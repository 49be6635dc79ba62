-- Lists are counted texts ("3:one3:two"); times of occurrences are epoch seconds.

CREATE TABLE replica (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  user_id INTEGER NOT NULL,
  horizon_from TEXT NOT NULL,
  horizon_to TEXT NOT NULL,
  log_id TEXT,
  cursor INTEGER NOT NULL DEFAULT 0,
  reading INTEGER NOT NULL DEFAULT 0,
  next_token TEXT,
  rows_read INTEGER NOT NULL DEFAULT 0,
  generation INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE server_rows (
  user_id INTEGER NOT NULL,
  id INTEGER NOT NULL,
  series TEXT NOT NULL,
  generation INTEGER NOT NULL,
  uid TEXT,
  name TEXT,
  location TEXT,
  description TEXT,
  dt_start TEXT,
  dt_end TEXT,
  tz TEXT,
  rrule TEXT,
  exdates TEXT,
  recurrence_id TEXT,
  calendar TEXT,
  color TEXT,
  categories TEXT,
  url TEXT,
  status TEXT,
  transp TEXT,
  reminders TEXT,
  ics TEXT,
  deleted INTEGER,
  revision TEXT,
  updated_by INTEGER,
  updated_at TEXT,
  expires_at INTEGER,
  PRIMARY KEY (user_id, id)
);
CREATE INDEX server_rows_series ON server_rows (user_id, series);
CREATE INDEX server_rows_rules ON server_rows (user_id, series) WHERE rrule IS NOT NULL;

CREATE TABLE edits (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  user_id INTEGER NOT NULL,
  id INTEGER NOT NULL,
  series TEXT NOT NULL,
  kind TEXT NOT NULL,
  image TEXT NOT NULL,
  changed TEXT NOT NULL,
  base TEXT,
  mutation_id TEXT UNIQUE,
  state TEXT NOT NULL,
  revision TEXT,
  covered INTEGER NOT NULL DEFAULT 0,
  field TEXT,
  reason TEXT
);
CREATE INDEX edits_key ON edits (user_id, id);
CREATE INDEX edits_series ON edits (user_id, series);

CREATE TABLE receipts (
  mutation_id TEXT PRIMARY KEY,
  user_id INTEGER NOT NULL,
  id INTEGER NOT NULL,
  revision TEXT NOT NULL,
  received_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE members (
  user_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  color TEXT,
  tz TEXT
);

CREATE TABLE occurrences (
  user_id INTEGER NOT NULL,
  id INTEGER NOT NULL,
  series TEXT NOT NULL,
  occurrence_start TEXT,
  starts INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  name TEXT NOT NULL,
  location TEXT,
  dt_start TEXT NOT NULL,
  dt_end TEXT NOT NULL,
  tz TEXT,
  color TEXT,
  waiting INTEGER NOT NULL
);
CREATE INDEX occurrences_range ON occurrences (starts, ends);
CREATE INDEX occurrences_series ON occurrences (user_id, series);
