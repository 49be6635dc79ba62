-- What a search finds: a line for each event that is shown. Its number is its key, both parts in 32
-- bits. "words" tells whether they are still the same, "starts" is in epoch seconds, "recurs" is 0
-- for a plain event, 1 for one of a series, 2 for one of a series without a zone. The words of
-- "search" come folded and with spaces between them, so that there is nothing more to part.

CREATE TABLE findable (
  number INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL,
  id INTEGER NOT NULL,
  words INTEGER NOT NULL,
  starts INTEGER NOT NULL,
  recurs INTEGER NOT NULL
);
CREATE VIRTUAL TABLE search USING fts5 (
  words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii', prefix = '1 2'
);
CREATE INDEX occurrences_recurring ON occurrences (user_id, id, ends)
  WHERE occurrence_start IS NOT NULL;

-- What was there before is taken in when somebody first searches.

CREATE TABLE unindexed (
  user_id INTEGER NOT NULL,
  id INTEGER NOT NULL,
  PRIMARY KEY (user_id, id)
) WITHOUT ROWID;
INSERT INTO unindexed (user_id, id)
  SELECT user_id, id FROM server_rows WHERE deleted IS NULL UNION SELECT user_id, id FROM edits;
