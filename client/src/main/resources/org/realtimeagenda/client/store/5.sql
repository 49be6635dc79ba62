-- Who else may write in a member's name, a counted text; the members are read again soon.

ALTER TABLE members ADD COLUMN editors TEXT NOT NULL DEFAULT '';
