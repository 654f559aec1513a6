-- What stands in the way of children and only the steering group can change. No column says which case: it has none.
CREATE TABLE obstacles (
  id TEXT NOT NULL PRIMARY KEY, number TEXT, kind TEXT, unit_ids TEXT, owner_unit_id TEXT, text TEXT, raised_on TEXT,
  meeting_id TEXT, forwarded_on TEXT, answer TEXT, reported_at TEXT, closed_on TEXT, removed INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX obstacles_by_number ON obstacles (number);
