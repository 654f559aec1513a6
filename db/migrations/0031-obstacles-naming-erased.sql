-- An obstacle that has named a child whose case has been erased is kept from the steering group for good.
ALTER TABLE obstacles ADD COLUMN names_erased INTEGER;
