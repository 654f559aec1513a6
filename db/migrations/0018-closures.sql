-- What the family says of the help when it has ended, or why nobody has an answer.
CREATE TABLE family_answers (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX family_answers_by_case ON family_answers (case_id, hlc);
