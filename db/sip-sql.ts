import type { Reader } from './query.ts';

/** Open cases in which somebody has written what the family says to a plan. */
export const listAnsweredCases = (db: Reader): string[] =>
  db
    .all<{ case_id: string }>(
      `SELECT DISTINCT case_id FROM sip_answers JOIN case_cards USING (case_id) WHERE closed_on IS NULL ORDER BY case_id`,
    )
    .map((row) => row.case_id);
