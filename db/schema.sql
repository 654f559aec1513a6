CREATE TABLE access_log (
  seq        INTEGER PRIMARY KEY,
  at         TEXT NOT NULL,
  user_id    TEXT NOT NULL,
  action     TEXT NOT NULL,
  case_id    TEXT NOT NULL,
  detail     TEXT NOT NULL,
  chain_hash TEXT NOT NULL
, recipients TEXT NOT NULL DEFAULT '') STRICT;

CREATE TRIGGER access_log_is_not_changed BEFORE UPDATE ON access_log
BEGIN SELECT RAISE(ABORT, 'the access log is only added to'); END;

CREATE TRIGGER access_log_is_not_emptied BEFORE DELETE ON access_log
BEGIN SELECT RAISE(ABORT, 'the access log is only added to'); END;

CREATE TRIGGER access_log_is_not_overwritten BEFORE INSERT ON access_log
WHEN EXISTS (SELECT 1 FROM access_log WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'the access log is only added to'); END;

CREATE TABLE agenda_items (
  id TEXT NOT NULL PRIMARY KEY, meeting_id TEXT, case_id TEXT, kind TEXT, position INTEGER, minutes INTEGER, placement TEXT,
  fixed INTEGER, outside_unit_ids TEXT, opened_at TEXT, seconds INTEGER, note TEXT
, outside_person_ids TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE amendments (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE approvals (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE arrived_change (hlc TEXT NOT NULL PRIMARY KEY, was TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE attendance (
  id TEXT NOT NULL PRIMARY KEY, meeting_id TEXT, person_id TEXT, unit_id TEXT, state TEXT
, at TEXT, deputy TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE awaited (hlc TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE awaited_head (
  hlc TEXT NOT NULL, entity TEXT NOT NULL, row_id TEXT NOT NULL, field TEXT NOT NULL,
  PRIMARY KEY (hlc, entity, row_id, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_cards (
  case_id        TEXT NOT NULL PRIMARY KEY,
  number         TEXT NOT NULL,
  name_key       TEXT NOT NULL,          -- sort keys in Swedish order; '' when the identity is protected
  school_key     TEXT NOT NULL,
  search         TEXT NOT NULL,          -- number, first name and school, folded; never more
  holder_unit_id TEXT NOT NULL,
  birth_year     INTEGER NOT NULL,
  protected      INTEGER NOT NULL,
  raised_on      TEXT NOT NULL,
  closed_on      TEXT,
  step           INTEGER NOT NULL,
  next_on        TEXT,                   -- earliest open follow-up
  decided        INTEGER NOT NULL,       -- has at least one standing decision
  first_held_on  TEXT,                   -- the meeting of its first decision
  consent        TEXT NOT NULL,          -- status without regard to today's date
  consent_until  TEXT,
  sort_on        TEXT NOT NULL           -- next_on, else after every date by waiting time
, contact_person_id TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;

CREATE TABLE case_coverage (
  case_id      TEXT NOT NULL,
  unit_id      TEXT NOT NULL,
  until        TEXT NOT NULL,
  school_until TEXT,                     -- a unit that may not know the school must not find a case by it, or sort by it
  PRIMARY KEY (case_id, unit_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_gaps (
  case_id TEXT NOT NULL, kind TEXT NOT NULL, unit_id TEXT NOT NULL, on_day TEXT NOT NULL,
  since TEXT NOT NULL, until TEXT NOT NULL, n INTEGER NOT NULL,
  PRIMARY KEY (case_id, kind, unit_id, on_day, since, until)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_named (
  case_id TEXT NOT NULL, user_id TEXT NOT NULL, PRIMARY KEY (case_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_recused (
  case_id TEXT NOT NULL, person_id TEXT NOT NULL, PRIMARY KEY (case_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_returns (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE cases (
  id TEXT NOT NULL PRIMARY KEY, number TEXT, first_name TEXT, birth_year INTEGER, school TEXT, grade TEXT,
  referring_unit_id TEXT, referring_person_id TEXT, raised_on TEXT, question TEXT, concerns TEXT, strengths TEXT,
  tried_so_far TEXT, child_words TEXT, guardians_wish TEXT, urgency TEXT, custody TEXT, interpreter TEXT,
  identity_protection TEXT, holder_unit_id TEXT, lead_person_id TEXT, closure TEXT, return_of TEXT
, adult_on TEXT, named_user_ids TEXT, do_not_disclose_to TEXT, about_others TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE chain (
  device TEXT NOT NULL, case_id TEXT NOT NULL, chain_hash TEXT NOT NULL, length INTEGER NOT NULL,
  PRIMARY KEY (device, case_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE change (
  hlc          TEXT NOT NULL PRIMARY KEY,
  entity       TEXT NOT NULL,
  row_id       TEXT NOT NULL,
  field        TEXT NOT NULL,
  value        TEXT NOT NULL,            -- JSON
  base         TEXT NOT NULL,            -- JSON array of the hlcs the author saw in this field
  command      TEXT NOT NULL,
  user_id      TEXT NOT NULL,
  device       TEXT NOT NULL,
  case_id      TEXT NOT NULL,            -- '' outside any case
  content_hash TEXT NOT NULL,
  chain_hash   TEXT NOT NULL
, nonce TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;

CREATE TABLE child_views (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE closed_case (
  case_id TEXT NOT NULL, device TEXT NOT NULL, up_to TEXT NOT NULL, PRIMARY KEY (case_id, device)
) STRICT, WITHOUT ROWID;

CREATE TABLE commitments (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT, meeting_id TEXT, text TEXT, unit_id TEXT, person_id TEXT, due_on TEXT,
  answer TEXT, removed INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE concern_areas (
  id TEXT NOT NULL PRIMARY KEY, code TEXT, name TEXT, question TEXT, archived INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE consents (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE consultations (
  id TEXT NOT NULL PRIMARY KEY, number TEXT, raised_on TEXT, unit_id TEXT, meeting_id TEXT, question TEXT, advice TEXT, removed INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE contact_namings (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE decisions (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE deferrals (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE devices (id TEXT NOT NULL PRIMARY KEY, name TEXT, letter TEXT, user_id TEXT, read_key TEXT, sign_key TEXT, invitation TEXT, revoked INTEGER) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
  user_id TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, saved_at TEXT NOT NULL,
  PRIMARY KEY (user_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE erased_cases (
  case_id TEXT NOT NULL PRIMARY KEY, number TEXT NOT NULL, protected INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE erasures (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE exchange_peer (
  device TEXT NOT NULL PRIMARY KEY, seq INTEGER NOT NULL, at TEXT NOT NULL, has TEXT NOT NULL
, sign_key TEXT, scope TEXT, lacks TEXT NOT NULL DEFAULT '[]') STRICT, WITHOUT ROWID;

CREATE TABLE exchange_receipt (
  seq INTEGER PRIMARY KEY, at TEXT NOT NULL, direction TEXT NOT NULL, bundle TEXT NOT NULL, body TEXT NOT NULL
) STRICT;

CREATE TABLE family_answers (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE family_feedback (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE follow_up_reports (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE goal_endings (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE goals (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE handover_answers (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE handovers (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE head (
  entity TEXT NOT NULL, row_id TEXT NOT NULL, field TEXT NOT NULL, hlc TEXT NOT NULL,
  PRIMARY KEY (entity, row_id, field, hlc)
) STRICT, WITHOUT ROWID;

CREATE TABLE holidays (
  id TEXT NOT NULL PRIMARY KEY, name TEXT, first_day TEXT, last_day TEXT, removed INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE intervention_steps (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE intervention_types (
  id TEXT NOT NULL PRIMARY KEY, code TEXT, name TEXT, level TEXT, unit_ids TEXT, length TEXT, review_weeks INTEGER,
  needs_application INTEGER, archived INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE legal_texts (
  id TEXT NOT NULL PRIMARY KEY, section TEXT, wording TEXT, checked_on TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE log_reviews (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE meetings (
  id TEXT NOT NULL PRIMARY KEY, cancellation TEXT, extra INTEGER, starts_at TEXT, ends_at TEXT, place TEXT,
  chair_person_id TEXT, run TEXT, confidentiality_read_at TEXT, ended_at TEXT
, moved_to TEXT, moved_from TEXT, paused_at TEXT, paused_seconds INTEGER, sealed_at TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE notes (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE obstacle_namings (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE obstacles (
  id TEXT NOT NULL PRIMARY KEY, number TEXT, kind TEXT, unit_ids TEXT, owner_unit_id TEXT, text TEXT, raised_on TEXT,
  meeting_id TEXT, forwarded_on TEXT, answer TEXT, reported_at TEXT, closed_on TEXT, removed INTEGER
, names_erased INTEGER) STRICT, WITHOUT ROWID;

CREATE TABLE own_records (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE parked_change (hlc TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE partial_change (hlc TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE people (
  id TEXT NOT NULL PRIMARY KEY, name TEXT, profession TEXT, unit_id TEXT, archived INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE ratings (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE recusals (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE report_snapshots (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE retractions (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE safeguarding_reports (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE seals (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE series (
  id TEXT NOT NULL PRIMARY KEY, weekday INTEGER, every_weeks INTEGER, starts_at TEXT, ends_at TEXT, place TEXT,
  minutes_new INTEGER, minutes_follow_up INTEGER, minutes_frame INTEGER, chair_person_id TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE sibling_links (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT, sibling_id TEXT, linked INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE sip_answers (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sip_plans (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sip_steps (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE takeovers (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE task_moves (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE team (
  id TEXT NOT NULL PRIMARY KEY, name TEXT, municipality TEXT, sample INTEGER, idle_minutes INTEGER, idle_minutes_live INTEGER,
  consent_months INTEGER, directed_consent_months INTEGER, consent_reminder_days INTEGER, family_answer_days INTEGER,
  follow_up_weeks INTEGER
, reception_name TEXT, reception_phone TEXT, emergency_name TEXT, emergency_phone TEXT, handover_days INTEGER, handover_cap INTEGER, deferral_cap INTEGER, retention_months INTEGER, task_move_cap INTEGER, task_overdue_days INTEGER, quiet_weeks INTEGER, residents INTEGER) STRICT, WITHOUT ROWID;

CREATE TABLE undo_step (
  seq        INTEGER PRIMARY KEY,
  meeting_id TEXT NOT NULL,
  user_id    TEXT NOT NULL,
  channel    TEXT NOT NULL,
  changes    TEXT NOT NULL,              -- JSON array: the changes it wrote, or those that last took it back or did it again
  at         TEXT NOT NULL,
  state      TEXT NOT NULL               -- done, undone, or passed: changed by something else since
) STRICT;

CREATE TABLE units (
  id TEXT NOT NULL PRIMARY KEY, name TEXT, short_name TEXT, detail TEXT, legal_form TEXT, confidentiality_domain TEXT,
  membership TEXT, archived INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE users (
  id TEXT NOT NULL PRIMARY KEY, name TEXT, role TEXT, person_id TEXT, unit_id TEXT, revoked INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE watched_file (
  name TEXT NOT NULL PRIMARY KEY, size INTEGER NOT NULL, changed_at INTEGER NOT NULL,
  device TEXT NOT NULL, seq INTEGER NOT NULL, made_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE withdrawals (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX access_log_by_case ON access_log (case_id, seq);

CREATE INDEX access_log_by_time ON access_log (at);

CREATE INDEX access_log_by_user ON access_log (user_id, seq);

CREATE INDEX agenda_items_by_case ON agenda_items (case_id);

CREATE INDEX agenda_items_by_meeting ON agenda_items (meeting_id);

CREATE INDEX amendments_by_meeting ON amendments (meeting_id, hlc);

CREATE INDEX approvals_by_case ON approvals (case_id, hlc);

CREATE INDEX attendance_by_meeting ON attendance (meeting_id);

CREATE INDEX case_cards_by_contact ON case_cards (closed_on, contact_person_id);

CREATE INDEX case_cards_by_holder ON case_cards (closed_on, holder_unit_id, number);

CREATE INDEX case_cards_by_name ON case_cards (name_key);

CREATE INDEX case_cards_by_name_in_list ON case_cards (closed_on, name_key, number);

CREATE INDEX case_cards_by_next ON case_cards (closed_on, sort_on, number);

CREATE INDEX case_cards_by_number_in_list ON case_cards (closed_on, number);

CREATE INDEX case_cards_by_school ON case_cards (closed_on, school_key, number);

CREATE INDEX case_cards_by_step ON case_cards (closed_on, step, number);

CREATE INDEX case_cards_consent ON case_cards (closed_on, consent, consent_until, raised_on);

CREATE INDEX case_cards_due ON case_cards (closed_on, next_on, holder_unit_id);

CREATE INDEX case_cards_first_held ON case_cards (first_held_on, raised_on);

CREATE INDEX case_cards_number ON case_cards (number);

CREATE INDEX case_cards_protected ON case_cards (protected) WHERE protected = 1;

CREATE INDEX case_cards_search ON case_cards (closed_on, search);

CREATE INDEX case_cards_waiting ON case_cards (closed_on, decided, consent, consent_until, next_on, raised_on);

CREATE INDEX case_coverage_by_unit ON case_coverage (unit_id, until);

CREATE INDEX case_gaps_by_kind ON case_gaps (kind, case_id);

CREATE INDEX case_gaps_by_unit ON case_gaps (unit_id, since);

CREATE INDEX case_named_by_user ON case_named (user_id);

CREATE INDEX case_recused_by_person ON case_recused (person_id, case_id);

CREATE INDEX case_returns_by_case ON case_returns (case_id, hlc);

CREATE INDEX cases_by_school ON cases (school);

CREATE INDEX change_by_case ON change (case_id, device, hlc);

CREATE INDEX change_by_cell ON change (entity, row_id, field, hlc);

CREATE INDEX change_by_report ON change (hlc) WHERE entity = 'reportSnapshots';

CREATE INDEX child_views_by_case ON child_views (case_id, hlc);

CREATE INDEX child_views_by_meeting ON child_views (meeting_id, hlc);

CREATE INDEX commitments_answered ON commitments (answer ->> 'on') WHERE answer IS NOT NULL;

CREATE INDEX commitments_by_case ON commitments (case_id);

CREATE INDEX commitments_by_meeting ON commitments (meeting_id);

CREATE INDEX commitments_due ON commitments (due_on) WHERE answer IS NULL;

CREATE INDEX consents_by_case ON consents (case_id, hlc);

CREATE INDEX consultations_by_meeting ON consultations (meeting_id);

CREATE INDEX consultations_by_number ON consultations (number);

CREATE INDEX contact_namings_by_case ON contact_namings (case_id, hlc);

CREATE INDEX decisions_by_case ON decisions (case_id, hlc);

CREATE INDEX decisions_by_meeting ON decisions (meeting_id, hlc);

CREATE INDEX deferrals_by_case ON deferrals (case_id, hlc);

CREATE INDEX deferrals_by_meeting ON deferrals (meeting_id, hlc);

CREATE INDEX erased_cases_number ON erased_cases (number);

CREATE INDEX family_answers_by_case ON family_answers (case_id, hlc);

CREATE INDEX family_feedback_by_case ON family_feedback (case_id, hlc);

CREATE INDEX follow_up_reports_by_case ON follow_up_reports (case_id, hlc);

CREATE INDEX goal_endings_by_case ON goal_endings (case_id, hlc);

CREATE INDEX goals_by_case ON goals (case_id, hlc);

CREATE INDEX handover_answers_by_case ON handover_answers (case_id, hlc);

CREATE INDEX handovers_by_case ON handovers (case_id, hlc);

CREATE INDEX intervention_steps_by_case ON intervention_steps (case_id, hlc);

CREATE INDEX notes_by_case ON notes (case_id, hlc);

CREATE INDEX obstacles_by_number ON obstacles (number);

CREATE INDEX own_records_by_case ON own_records (case_id, hlc);

CREATE INDEX own_records_by_meeting ON own_records (meeting_id, hlc);

CREATE INDEX ratings_by_case ON ratings (case_id, hlc);

CREATE INDEX recusals_by_case ON recusals (case_id, hlc);

CREATE INDEX recusals_by_meeting ON recusals (meeting_id, hlc);

CREATE INDEX retractions_by_case ON retractions (case_id, hlc);

CREATE INDEX retractions_by_meeting ON retractions (meeting_id, hlc);

CREATE INDEX safeguarding_reports_by_case ON safeguarding_reports (case_id, hlc);

CREATE INDEX seals_by_meeting ON seals (meeting_id, hlc);

CREATE INDEX sibling_links_by_case ON sibling_links (case_id);

CREATE INDEX sip_answers_by_case ON sip_answers (case_id, hlc);

CREATE INDEX sip_plans_by_case ON sip_plans (case_id, hlc);

CREATE INDEX sip_steps_by_case ON sip_steps (case_id, hlc);

CREATE INDEX takeovers_by_meeting ON takeovers (meeting_id, hlc);

CREATE INDEX task_moves_by_case ON task_moves (case_id, hlc);

CREATE INDEX undo_step_by_meeting ON undo_step (meeting_id, state, seq);

CREATE INDEX withdrawals_by_case ON withdrawals (case_id, hlc);
