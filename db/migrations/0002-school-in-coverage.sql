-- Until when a unit may know the school: a unit that may not must not find a case by it, or sort by it.
ALTER TABLE case_coverage ADD COLUMN school_until TEXT;
