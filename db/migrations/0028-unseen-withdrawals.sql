-- A half-written consent that was begun before forms kept which withdrawals they had shown has shown none.
UPDATE draft SET value = json_set(value, '$.seenWithdrawals', json('[]'))
WHERE key GLOB 'consent/*' AND json_type(value, '$.seenWithdrawals') IS NULL;
