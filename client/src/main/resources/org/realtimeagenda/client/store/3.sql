-- Checksums of rows: SQLite notices damage to its pages, not to what is written on them. Rows that
-- were written before have none.

ALTER TABLE replica ADD COLUMN checksum INTEGER;
ALTER TABLE server_rows ADD COLUMN checksum INTEGER;
ALTER TABLE edits ADD COLUMN checksum INTEGER;
ALTER TABLE occurrences ADD COLUMN checksum INTEGER;

CREATE INDEX edits_state ON edits (state);
CREATE INDEX receipts_age ON receipts (received_at);

-- What lasts longer than 32 days; anything else that reaches into a day began shortly before it.
CREATE INDEX occurrences_long ON occurrences (starts, ends) WHERE ends - starts > 2764800;
