-- Who may know what of a case, beyond the consent itself.
ALTER TABLE cases ADD COLUMN adult_on TEXT;
ALTER TABLE cases ADD COLUMN named_user_ids TEXT;
ALTER TABLE cases ADD COLUMN do_not_disclose_to TEXT;
ALTER TABLE cases ADD COLUMN about_others TEXT;

-- Who was shown it, when that is not the user: units in the room, the unit of a paper.
ALTER TABLE access_log ADD COLUMN recipients TEXT NOT NULL DEFAULT '';
CREATE INDEX access_log_by_user ON access_log (user_id, seq);
CREATE INDEX access_log_by_time ON access_log (at);

CREATE TABLE notes (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX notes_by_case ON notes (case_id, hlc);
CREATE TABLE safeguarding_reports (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX safeguarding_reports_by_case ON safeguarding_reports (case_id, hlc);
CREATE TABLE recusals (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX recusals_by_case ON recusals (case_id, hlc);
CREATE INDEX recusals_by_meeting ON recusals (meeting_id, hlc);
CREATE TABLE approvals (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX approvals_by_case ON approvals (case_id, hlc);
CREATE TABLE log_reviews (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE consultations (
  id TEXT NOT NULL PRIMARY KEY, number TEXT, raised_on TEXT, unit_id TEXT, meeting_id TEXT, question TEXT, advice TEXT, removed INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX consultations_by_meeting ON consultations (meeting_id);
CREATE TABLE legal_texts (
  id TEXT NOT NULL PRIMARY KEY, section TEXT, wording TEXT, checked_on TEXT
) STRICT, WITHOUT ROWID;

-- Derived, so that a list can be read without opening each case: the users that a protected case names, and the
-- people who have stepped back from a case.
CREATE TABLE case_named (
  case_id TEXT NOT NULL, user_id TEXT NOT NULL, PRIMARY KEY (case_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE case_recused (
  case_id TEXT NOT NULL, person_id TEXT NOT NULL, PRIMARY KEY (case_id, person_id)
) STRICT, WITHOUT ROWID;

-- Whom to call when a child may be harmed.
ALTER TABLE team ADD COLUMN reception_name TEXT;
ALTER TABLE team ADD COLUMN reception_phone TEXT;
ALTER TABLE team ADD COLUMN emergency_name TEXT;
ALTER TABLE team ADD COLUMN emergency_phone TEXT;
-- A consultation that got no advice comes up again.
CREATE INDEX consultations_by_number ON consultations (number);
-- What a person has stepped back from.
CREATE INDEX case_recused_by_person ON case_recused (person_id, case_id);
-- Nothing that the app does may change or take away what it has written here.
CREATE TRIGGER access_log_is_not_changed BEFORE UPDATE ON access_log
BEGIN SELECT RAISE(ABORT, 'the access log is only added to'); END;
CREATE TRIGGER access_log_is_not_emptied BEFORE DELETE ON access_log
BEGIN SELECT RAISE(ABORT, 'the access log is only added to'); END;
CREATE TRIGGER access_log_is_not_overwritten BEFORE INSERT ON access_log
WHEN EXISTS (SELECT 1 FROM access_log WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'the access log is only added to'); END;
-- People who have left the room for one item, where others of their unit may stay.
ALTER TABLE agenda_items ADD COLUMN outside_person_ids TEXT;
-- The few protected cases are found without walking all of them.
CREATE INDEX case_cards_protected ON case_cards (protected) WHERE protected = 1;
CREATE INDEX case_named_by_user ON case_named (user_id);
