import { holdersOf, holdingsOf } from '../domain/meetings/holding-rules.ts';
import type { Holding } from '../domain/meetings/holding-rules.ts';
import { Run } from '../domain/meetings/meetings.ts';
import { headsOf } from './changes/read.ts';
import type { Reader } from './query.ts';
import { listFacts } from './rows.ts';

/** Two machines may have started the same meeting; each start is named by its stamp. */
const startsOf = (db: Reader, meetingId: string) =>
  headsOf(db, 'meetings', meetingId, 'run').flatMap((id) => {
    const value = db.one<{ value: string }>('SELECT value FROM change WHERE hlc = ?', id)?.value ?? 'null';
    const run = Run.nullable().parse(JSON.parse(value));
    return run === null ? [] : [{ id, run }];
  });

export const readHolders = (db: Reader, meetingId: string): readonly Holding[] =>
  holdersOf(startsOf(db, meetingId), listFacts(db, 'takeovers', 'meeting_id', meetingId));

export const readHoldings = (db: Reader, meetingId: string): readonly Holding[] =>
  holdingsOf(startsOf(db, meetingId), listFacts(db, 'takeovers', 'meeting_id', meetingId));
