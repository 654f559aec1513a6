-- That the family has been told what a meeting agreed, and by whom it was written down.
CREATE TABLE family_feedback (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX family_feedback_by_case ON family_feedback (case_id, hlc);
