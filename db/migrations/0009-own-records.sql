-- That a unit has written an agreement in its own record, or takes that back.
CREATE TABLE own_records (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX own_records_by_meeting ON own_records (meeting_id, hlc);
CREATE INDEX own_records_by_case ON own_records (case_id, hlc);
