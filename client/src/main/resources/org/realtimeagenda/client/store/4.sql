-- Which edits the backend takes as one: the position of the first of them.

ALTER TABLE edits ADD COLUMN together INTEGER;
CREATE INDEX edits_together ON edits (together) WHERE together IS NOT NULL;

-- Who else may write in a member's name, a counted text; the members are read again soon.

ALTER TABLE members ADD COLUMN editors TEXT NOT NULL DEFAULT '';
