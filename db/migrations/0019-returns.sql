-- That a closed case is taken up again, by whom and with what question.
CREATE TABLE case_returns (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX case_returns_by_case ON case_returns (case_id, hlc);
