import type { Reader } from './query.ts';

/** Cases whose plan waits for somebody, today or on a day to come; no closed one does. */
export const listWaitingCases = (db: Reader): string[] =>
  db
    .all<{ case_id: string }>(
      `SELECT DISTINCT case_id FROM case_gaps WHERE kind IN ('sipAsk', 'sipMeeting', 'sipPlan', 'sipFollowUp')
       ORDER BY case_id`,
    )
    .map((row) => row.case_id);

/** Whether a change says what a unit is in law, which the cards of its cases are derived from. */
export const isLegalForm = (entity: string, field: string): boolean =>
  entity === 'units' && field === 'legalForm';

/** Cases in which a unit has been given something to do: what it is in law decides whether they ask about a plan. */
export const listProvidedCases = (db: Reader, unitId: string): string[] =>
  db
    .all<{ case_id: string }>(
      `SELECT DISTINCT case_id FROM decisions WHERE body ->> 'providerUnitId' = ?`,
      unitId,
    )
    .map((row) => row.case_id);
