-- Who took a live meeting over from which machine, and why: facts.
CREATE TABLE takeovers (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX takeovers_by_meeting ON takeovers (meeting_id, hlc);
