-- Whom the family turns to stands in the card, so that the cases of somebody who leaves or moves are found at once.
ALTER TABLE case_cards ADD COLUMN contact_person_id TEXT NOT NULL DEFAULT '';
CREATE INDEX case_cards_by_contact ON case_cards (closed_on, contact_person_id);
