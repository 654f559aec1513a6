-- Files in the folder that the team's machines share, as far as they have been looked at. Of this machine alone.
-- No device: nothing that this machine can open.
CREATE TABLE watched_file (
  name TEXT NOT NULL PRIMARY KEY, size INTEGER NOT NULL, changed_at INTEGER NOT NULL,
  device TEXT NOT NULL, seq INTEGER NOT NULL, made_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
