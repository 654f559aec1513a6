-- The days a task has been moved from and to, and why: each move is kept.
CREATE TABLE task_moves (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX task_moves_by_case ON task_moves (case_id, hlc);
-- How often a task may be moved, and for how long it may be overdue, before it must be settled.
ALTER TABLE team ADD COLUMN task_move_cap INTEGER;
ALTER TABLE team ADD COLUMN task_overdue_days INTEGER;

-- What has been answered lately.
CREATE INDEX commitments_answered ON commitments (answer ->> 'on') WHERE answer IS NOT NULL;
