-- Corrections of sealed minutes.
CREATE TABLE amendments (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX amendments_by_meeting ON amendments (meeting_id, hlc);
