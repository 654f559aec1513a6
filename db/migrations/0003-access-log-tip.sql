-- Where the access log ends, so that rows cut off at the end show.
INSERT INTO meta (key, value) SELECT 'accessLog.tip', seq || ' ' || chain_hash FROM access_log ORDER BY seq DESC LIMIT 1;
