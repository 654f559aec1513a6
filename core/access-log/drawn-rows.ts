import { createHash } from 'node:crypto';
import type {
  AccessContext,
  AccessRow as AccessRowView,
} from '../../domain/access-log/access-log-contract.ts';
import {
  draw,
  isOutOfHours,
  isSampled,
  nearMeeting,
  rangeOf,
  wasCovered,
} from '../../domain/access-log/access-log-rules.ts';
import type { Month } from '../../domain/access-log/access-log.ts';
import { isNamed } from '../../domain/disclosure.ts';
import { addDays, dayOfInstant } from '../../domain/kernel/plain-date.ts';
import { getAccess, listAccess, listActions } from '../../db/access-log-reads.ts';
import type { AccessRow } from '../../db/access-log-sql.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import type { Reader } from '../../db/query.ts';
import { listRows } from '../../db/rows.ts';
import { readAccessDirectory } from './access-rows.ts';
import type { AccessDirectory } from './access-rows.ts';

const NEIGHBOURS = 6;
const A_DAYS_ROWS = 500;

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The rows drawn from a finished month, and how many they were drawn among. */
export function drawMonth(db: Reader, month: Month): { among: number; drawn: number[] } {
  const rows = listActions(db, rangeOf(month));
  const pool = rows.filter(({ action }) => isSampled(action)).map(({ seq }) => seq);
  return { among: pool.length, drawn: draw(month, rows.at(-1)?.chain_hash ?? '', pool, sha256) };
}

/** Drawn rows with what is needed to judge them. */
export function readDrawn(
  db: Reader,
  seqs: readonly number[],
): (AccessRowView & { context: AccessContext })[] {
  const directory = readAccessDirectory(db);
  return getAccess(db, seqs).map((row) => ({
    ...directory.view(row),
    context: { ...caseContext(db, row, directory), ...dayContext(db, row, directory) },
  }));
}

type CaseContext = Pick<AccessContext, 'wasCovered' | 'holdsCase' | 'isNamed' | 'meetingOn'>;
const nothing: CaseContext = { wasCovered: null, holdsCase: null, isNamed: null, meetingOn: null };

function caseContext(db: Reader, row: AccessRow, directory: AccessDirectory): CaseContext {
  const day = dayOfInstant(row.at);
  const facts = row.case_id === '' ? undefined : getCaseFacts(db, row.case_id, day);
  if (facts === undefined) return nothing;
  const role = directory.user(row.user_id)?.role ?? null;
  // A meeting or a holder could lead to the child.
  if (facts.subject.identityProtected)
    return {
      ...nothing,
      isNamed: role !== null && isNamed(facts.subject, { role, userId: row.user_id }),
    };
  const unitId = directory.unitOf(row);
  const meetings = listRows(db, 'agendaItems', 'WHERE case_id = ?', row.case_id)
    .filter(({ placement }) => placement !== 'parked')
    .flatMap(({ meetingId }) => meetingId ?? []);
  return {
    ...nothing,
    wasCovered:
      unitId === null
        ? null
        : wasCovered(
            unitId,
            { ...facts.subject, consents: facts.consents, withdrawals: facts.withdrawals },
            row.at,
          ),
    holdsCase: unitId === null ? null : facts.row.holderUnitId === unitId,
    meetingOn: nearMeeting(meetings, day),
  };
}

/** What else the same user did that day. */
function dayContext(
  db: Reader,
  row: AccessRow,
  directory: AccessDirectory,
): Pick<AccessContext, 'isOutOfHours' | 'sameDay'> {
  const day = dayOfInstant(row.at);
  const midnight = (date: string): string => new Date(`${date}T00:00:00`).toISOString();
  const range = { from: midnight(day), to: midnight(addDays(day, 1)) };
  const others = listAccess(db, { caseIds: null, userId: row.user_id, range }, 0, A_DAYS_ROWS).filter(
    ({ seq, action }) => seq !== row.seq && isSampled(action),
  );
  const nearest = others
    .toSorted((left, right) => Math.abs(left.seq - row.seq) - Math.abs(right.seq - row.seq))
    .slice(0, NEIGHBOURS)
    .toSorted((left, right) => left.seq - right.seq);
  return {
    isOutOfHours: isOutOfHours(row.at),
    sameDay: { total: others.length, rows: nearest.map((one) => directory.view(one)) },
  };
}
