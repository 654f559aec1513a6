import type { Reader } from './query.ts';

/** Cases in which somebody has written what the family says to a plan. */
export const listAnsweredCases = (db: Reader): string[] =>
  db
    .all<{ case_id: string }>('SELECT DISTINCT case_id FROM sip_answers ORDER BY case_id')
    .map((row) => row.case_id);
