-- What is awaited is awaited in its own field: a stamp alone let a change of one field keep another's out. The table
-- `awaited` is read no more, and empty.
CREATE TABLE awaited_head (
  hlc TEXT NOT NULL, entity TEXT NOT NULL, row_id TEXT NOT NULL, field TEXT NOT NULL,
  PRIMARY KEY (hlc, entity, row_id, field)
) STRICT, WITHOUT ROWID;
INSERT INTO awaited_head (hlc, entity, row_id, field)
  SELECT DISTINCT a.hlc, c.entity, c.row_id, c.field
  FROM change c, json_each(c.base) b JOIN awaited a ON a.hlc = b.value
  WHERE c.entity <> '' AND c.hlc NOT IN (SELECT hlc FROM parked_change);
DELETE FROM awaited;
