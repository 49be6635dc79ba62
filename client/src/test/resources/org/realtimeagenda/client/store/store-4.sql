-- A store as version 4 of the schema had it.

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

ALTER TABLE edits ADD COLUMN made_at INTEGER NOT NULL DEFAULT 0;

ALTER TABLE replica ADD COLUMN checksum INTEGER;
ALTER TABLE server_rows ADD COLUMN checksum INTEGER;
ALTER TABLE edits ADD COLUMN checksum INTEGER;
ALTER TABLE occurrences ADD COLUMN checksum INTEGER;

CREATE INDEX edits_state ON edits (state);
CREATE INDEX receipts_age ON receipts (received_at);

CREATE INDEX occurrences_long ON occurrences (starts, ends) WHERE ends - starts > 2764800;

ALTER TABLE edits ADD COLUMN together INTEGER;
CREATE INDEX edits_together ON edits (together) WHERE together IS NOT NULL;

ALTER TABLE members ADD COLUMN editors TEXT NOT NULL DEFAULT '';

INSERT INTO replica (only_row, user_id, horizon_from, horizon_to, log_id, cursor, reading, next_token, rows_read, generation)
  VALUES (1, 1, '2025-11-22', '2028-11-22', 'log-1', 7, 0, NULL, 2, 1);
INSERT INTO server_rows (user_id, id, series, generation, uid, name, location, dt_start, dt_end, tz, rrule, exdates, revision, updated_by)
  VALUES (2, 1, 'weekly@x', 1, 'weekly@x', 'Weekly', 'Room 2', '2026-11-23T09:00:00', '2026-11-23T09:30:00', 'Europe/Paris', 'FREQ=WEEKLY;COUNT=2', '19:2026-11-30T09:00:00', '2.w', 2);
INSERT INTO server_rows (user_id, id, series, generation, uid, name, location, dt_start, dt_end, tz, rrule, exdates, revision, updated_by)
  VALUES (1, 1, '1-1@events', 1, NULL, 'Design review', NULL, '2026-11-23T10:00:00', '2026-11-23T11:00:00', 'Europe/Paris', NULL, NULL, '1.a', 1);
INSERT INTO occurrences (user_id, id, series, occurrence_start, starts, ends, name, location, dt_start, dt_end, tz, color, waiting)
  VALUES (2, 1, 'weekly@x', '2026-11-23T09:00:00', 1795420800, 1795422600, 'Weekly', 'Room 2', '2026-11-23T09:00:00', '2026-11-23T09:30:00', 'Europe/Paris', NULL, 0);
INSERT INTO occurrences (user_id, id, series, occurrence_start, starts, ends, name, location, dt_start, dt_end, tz, color, waiting)
  VALUES (1, 1, '1-1@events', NULL, 1795424400, 1795428000, 'Design review', NULL, '2026-11-23T10:00:00', '2026-11-23T11:00:00', 'Europe/Paris', NULL, 0);
INSERT INTO edits (position, user_id, id, series, kind, image, changed, base, mutation_id, state, revision, covered, field, reason, made_at, checksum)
  VALUES (1, 1, 11, 'w@x', 'create', '3:uid5:3:w@x4:name9:7:waiting8:dt_start22:19:2026-11-23T10:00:006:dt_end22:19:2026-11-23T11:00:002:tz15:12:Europe/Paris', '', NULL, NULL, 'waiting', NULL, 0, NULL, NULL, 1795337000000, 3923962858);
INSERT INTO edits (position, user_id, id, series, kind, image, changed, base, mutation_id, state, revision, covered, field, reason, made_at, checksum)
  VALUES (2, 1, 12, 'f@x', 'update', '3:uid5:3:f@x4:name8:6:before8:dt_start22:19:2026-11-23T10:00:006:dt_end22:19:2026-11-23T11:00:002:tz15:12:Europe/Paris', '4:name8:6:frozen', '1.b', 'm-frozen', 'frozen', NULL, 0, NULL, NULL, 1795337000000, 3283536391);
INSERT INTO edits (position, user_id, id, series, kind, image, changed, base, mutation_id, state, revision, covered, field, reason, made_at, checksum)
  VALUES (3, 1, 13, 'a@x', 'delete', '3:uid5:3:a@x4:name10:8:accepted8:dt_start22:19:2026-11-23T10:00:006:dt_end22:19:2026-11-23T11:00:002:tz15:12:Europe/Paris', '', '', 'm-accepted', 'accepted', '1.m-accepted', 1, NULL, NULL, 1795337000000, 2847953759);
INSERT INTO edits (position, user_id, id, series, kind, image, changed, base, mutation_id, state, revision, covered, field, reason, made_at, checksum)
  VALUES (4, 1, 14, 'p@x', 'create', '3:uid5:3:p@x4:name8:6:parked8:dt_start22:19:2026-11-23T10:00:006:dt_end22:19:2026-11-23T11:00:002:tz15:12:Europe/Paris', '', NULL, 'm-parked', 'parked', NULL, 0, 'name', 'too long', 1795337000000, 1038445624);
INSERT INTO edits (position, user_id, id, series, kind, image, changed, base, mutation_id, state, revision, covered, field, reason, made_at, checksum)
  VALUES (6, 1, 15, 'o@x', 'update', '3:uid5:3:o@x4:name8:6:before8:dt_start22:19:2026-11-23T10:00:006:dt_end22:19:2026-11-23T11:00:002:tz15:12:Europe/Paris', '8:location9:7:offered', '2.c', NULL, 'offered', NULL, 0, NULL, NULL, 1795337000000, 2273678421);
INSERT INTO receipts (mutation_id, user_id, id, revision, received_at)
  VALUES ('m-accepted', 1, 13, '1.m-accepted', 1795337000000);
INSERT INTO members (user_id, name, color, tz)
  VALUES (1, 'alice', '#336699', 'Europe/Paris');
INSERT INTO members (user_id, name, color, tz)
  VALUES (2, 'bob', NULL, NULL);

PRAGMA user_version = 4;
