-- Who holds a case: what has been asked, what has been answered, and whom the family turns to.
CREATE TABLE handovers (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX handovers_by_case ON handovers (case_id, hlc);
CREATE TABLE handover_answers (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX handover_answers_by_case ON handover_answers (case_id, hlc);
CREATE TABLE contact_namings (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_namings_by_case ON contact_namings (case_id, hlc);
-- How long a unit has to answer, and how often a case may be passed on in vain.
ALTER TABLE team ADD COLUMN handover_days INTEGER;
ALTER TABLE team ADD COLUMN handover_cap INTEGER;
