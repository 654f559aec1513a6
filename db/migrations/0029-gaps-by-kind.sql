-- What waits for a plan (SIP) is found among what cases lack; a new kind of it stands there after the rebuild that follows.
CREATE INDEX case_gaps_by_kind ON case_gaps (kind, case_id);
