-- How far agreed interventions have come: first contact, start, end.
CREATE TABLE intervention_steps (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX intervention_steps_by_case ON intervention_steps (case_id, hlc);
