-- Derived, so that what is missing in all files can be listed without opening each: what a case lacks, from which day
-- to which, and the unit that mends it.
CREATE TABLE case_gaps (
  case_id TEXT NOT NULL, kind TEXT NOT NULL, unit_id TEXT NOT NULL, on_day TEXT NOT NULL,
  since TEXT NOT NULL, until TEXT NOT NULL, n INTEGER NOT NULL,
  PRIMARY KEY (case_id, kind, unit_id, on_day, since, until)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_gaps_by_unit ON case_gaps (unit_id, since);

-- After how many weeks without a word at a meeting a case counts as not discussed.
ALTER TABLE team ADD COLUMN quiet_weeks INTEGER;
