-- What can be taken back in the meeting that is held on this machine. Never exchanged; holds stamps of changes, no text.
CREATE TABLE undo_step (
  seq        INTEGER PRIMARY KEY,
  meeting_id TEXT NOT NULL,
  user_id    TEXT NOT NULL,
  channel    TEXT NOT NULL,
  changes    TEXT NOT NULL,              -- JSON array: the changes it wrote, or those that last took it back or did it again
  at         TEXT NOT NULL,
  state      TEXT NOT NULL               -- done, undone, or passed: changed by something else since
) STRICT;
CREATE INDEX undo_step_by_meeting ON undo_step (meeting_id, state, seq);
