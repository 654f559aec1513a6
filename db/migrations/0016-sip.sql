-- Coordinated individual plans (SIP): what the family answers, what happens then, and each version of the plan.
CREATE TABLE sip_answers (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sip_answers_by_case ON sip_answers (case_id, hlc);
CREATE TABLE sip_steps (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sip_steps_by_case ON sip_steps (case_id, hlc);
CREATE TABLE sip_plans (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sip_plans_by_case ON sip_plans (case_id, hlc);
