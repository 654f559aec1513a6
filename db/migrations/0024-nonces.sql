-- What is hashed with a change from now on, so that a value that is held back cannot be found by trying; '' before.
ALTER TABLE change ADD COLUMN nonce TEXT NOT NULL DEFAULT '';
