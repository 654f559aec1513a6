-- That a meeting is sealed, said by the meeting itself: its minutes do not go to every machine.
ALTER TABLE meetings ADD COLUMN sealed_at TEXT;
