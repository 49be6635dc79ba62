-- When the person made each change; of those that wait already only that it was before now is known.

ALTER TABLE edits ADD COLUMN made_at INTEGER NOT NULL DEFAULT 0;
UPDATE edits SET made_at = CAST(strftime('%s', 'now') AS INTEGER) * 1000;
