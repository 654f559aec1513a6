-- Children of two cases who are siblings, a row for each of them.
CREATE TABLE sibling_links (
  id TEXT NOT NULL PRIMARY KEY, case_id TEXT, sibling_id TEXT, linked INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX sibling_links_by_case ON sibling_links (case_id);
