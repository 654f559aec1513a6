-- What a machine has said that it has counts only for those who are told everything; a copy is known by its key.
ALTER TABLE exchange_peer ADD COLUMN sign_key TEXT;
ALTER TABLE exchange_peer ADD COLUMN scope TEXT;
ALTER TABLE exchange_peer ADD COLUMN lacks TEXT NOT NULL DEFAULT '[]';
UPDATE exchange_peer SET sign_key = (SELECT sign_key FROM devices WHERE id = exchange_peer.device);
