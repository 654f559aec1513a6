-- How many children of 6 to 17 years live in the team's area: the report says how many of them it has met.
ALTER TABLE team ADD COLUMN residents INTEGER;
