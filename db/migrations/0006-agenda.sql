-- How often an item may be put off before it must be decided.
ALTER TABLE team ADD COLUMN deferral_cap INTEGER;

-- A meeting held on another day of its week: each of the two days names the other.
ALTER TABLE meetings ADD COLUMN moved_to TEXT;
ALTER TABLE meetings ADD COLUMN moved_from TEXT;
-- A pause that is going on, and the seconds of those that have ended.
ALTER TABLE meetings ADD COLUMN paused_at TEXT;
ALTER TABLE meetings ADD COLUMN paused_seconds INTEGER;

-- When somebody came or left, and who sat in for them.
ALTER TABLE attendance ADD COLUMN at TEXT;
ALTER TABLE attendance ADD COLUMN deputy TEXT;

-- School holidays: no meetings from the first day to the last.
CREATE TABLE holidays (
  id TEXT NOT NULL PRIMARY KEY, name TEXT, first_day TEXT, last_day TEXT, removed INTEGER
) STRICT, WITHOUT ROWID;

-- What has to be answered by a meeting.
CREATE INDEX commitments_due ON commitments (due_on) WHERE answer IS NULL;
