-- Reports to the steering group as they were frozen, and how many children of 6 to 17 live in the team's area.
ALTER TABLE team ADD COLUMN residents INTEGER;
CREATE TABLE report_snapshots (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX change_by_report ON change (hlc) WHERE entity = 'reportSnapshots';
