import { dayOfInstant } from '../domain/kernel/plain-date.ts';
import type { PlainDate } from '../domain/kernel/plain-date.ts';
import type { Steps } from '../domain/kernel/steps.ts';
import { isCancelled } from './access-log-sql.ts';
import type { Reader } from './query.ts';

/** So many rows of the access log at a time: some ten milliseconds. */
const ROWS = 10_000;

interface Letter {
  case_id: string;
  detail: string;
  at: string;
}

export type FirstLetters = ReadonlyMap<string, ReadonlyMap<PlainDate, PlainDate>>;

/** By case and meeting, the day the first letter about it was printed or saved. */
export function* readFirstLetters(db: Reader): Steps<null, FirstLetters> {
  const letters = new Map<string, Map<PlainDate, PlainDate>>();
  const last = db.one<{ seq: number | null }>('SELECT max(seq) AS seq FROM access_log')?.seq ?? 0;
  for (let after = 0; after < last; after += ROWS) {
    for (const { case_id, detail, at } of lettersIn(db, after)) {
      const ofCase = letters.get(case_id) ?? new Map<PlainDate, PlainDate>();
      const [, meetingId = ''] = detail.split(' ');
      const on = dayOfInstant(at);
      const first = ofCase.get(meetingId);
      letters.set(case_id, first !== undefined && first <= on ? ofCase : ofCase.set(meetingId, on));
    }
    yield null;
  }
  return letters;
}

const lettersIn = (db: Reader, after: number): Letter[] =>
  db.all(
    `SELECT case_id, detail, at FROM access_log WHERE seq > ? AND seq <= ? AND action IN ('print', 'pdf')
     AND detail LIKE 'letter %' AND NOT ${isCancelled('access_log')}`,
    after,
    after + ROWS,
  );
