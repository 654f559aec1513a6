-- Cases that have been erased: the receipts, and what keeps a case away whatever arrives later.
CREATE TABLE erasures (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL, meeting_id TEXT NOT NULL, hlc TEXT NOT NULL, user_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- Derived from them, so that every change that arrives is asked about by index alone.
CREATE TABLE erased_cases (
  case_id TEXT NOT NULL PRIMARY KEY, number TEXT NOT NULL, protected INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX erased_cases_number ON erased_cases (number);
-- How long a closed case is kept.
ALTER TABLE team ADD COLUMN retention_months INTEGER;
