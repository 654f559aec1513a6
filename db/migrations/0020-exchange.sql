-- A machine has an owner and two public keys. What follows is of this machine alone and never exchanged.
ALTER TABLE devices ADD COLUMN user_id TEXT;
ALTER TABLE devices ADD COLUMN read_key TEXT;
ALTER TABLE devices ADD COLUMN sign_key TEXT;
ALTER TABLE devices ADD COLUMN invitation TEXT;
ALTER TABLE devices ADD COLUMN revoked INTEGER;

-- Changes that lie here without all of their content: only their hashes came, or a part of what they say.
CREATE TABLE partial_change (hlc TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;

-- Changes that only a newer version of the app understands.
CREATE TABLE parked_change (hlc TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- Cases that a coordinator's machine does not let this machine read, until it or one that knows as much does.
CREATE TABLE closed_case (
  case_id TEXT NOT NULL, device TEXT NOT NULL, up_to TEXT NOT NULL, PRIMARY KEY (case_id, device)
) STRICT, WITHOUT ROWID;

-- What each other machine was last heard to have.
CREATE TABLE exchange_peer (
  device TEXT NOT NULL PRIMARY KEY, seq INTEGER NOT NULL, at TEXT NOT NULL, has TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE exchange_receipt (
  seq INTEGER PRIMARY KEY, at TEXT NOT NULL, direction TEXT NOT NULL, bundle TEXT NOT NULL, body TEXT NOT NULL
) STRICT;

-- What the last import brought, until something else is written: was is the row that lay there before, as JSON, or ''.
CREATE TABLE arrived_change (hlc TEXT NOT NULL PRIMARY KEY, was TEXT NOT NULL) STRICT, WITHOUT ROWID;
