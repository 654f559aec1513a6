import type { Instant, PlainDate } from '../domain/kernel/plain-date.ts';
import { Seal } from '../domain/minutes/minutes.ts';
import type { sealStates } from '../domain/minutes/minutes.ts';
import type { Body } from '../domain/registry.ts';
import { contentHashOf } from './content-hash.ts';
import { hashContent } from './changes/change.ts';
import { isErasedChange } from './changes/erase.ts';
import { isAsErased } from './changes/erased-minutes.ts';
import { toChange } from './changes/read.ts';
import type { ChangeRow } from './changes/read.ts';
import { isLinked } from './changes/verify.ts';
import type { Reader } from './query.ts';

export type SealState = (typeof sealStates)[number];

/** Sealed minutes as far as they can be trusted. */
export interface CheckedSeal {
  readonly meetingId: PlainDate;
  readonly state: SealState;
  /** From whichever of the two places still holds what was sealed; when lost, what can be read at all. */
  readonly seal: Body<'seals'> | null;
}

interface Copy {
  id: string;
  meeting_id: string;
  hlc: string;
  user_id: string;
  body: string;
}

const PREFIX = 'seal/';
export const sealId = (meetingId: PlainDate): string => `${PREFIX}${meetingId}`;

/**
 * Sealed once is sealed: a row taken out of the table does not open the meeting again. Where the minutes themselves
 * are held back, the meeting says so; of meetings sealed by an earlier version only the seal does.
 */
export const isSealed = (db: Reader, meetingId: PlainDate): boolean =>
  db.one('SELECT 1 FROM meetings WHERE id = ? AND sealed_at IS NOT NULL', meetingId) !== undefined ||
  db.one('SELECT 1 FROM seals WHERE meeting_id = ?', meetingId) !== undefined ||
  db.one("SELECT 1 FROM change WHERE entity = 'seals' AND row_id = ?", sealId(meetingId)) !== undefined;

/** Meetings whose seal is here, whole or not. */
const meetingsWithSeal = (db: Reader): PlainDate[] =>
  db
    .all<{ id: string }>("SELECT id FROM seals UNION SELECT row_id FROM change WHERE entity = 'seals'")
    .map(({ id }) => id.slice(PREFIX.length));

export const sealedMeetings = (db: Reader): Set<PlainDate> =>
  new Set([
    ...meetingsWithSeal(db),
    ...db.all<{ id: string }>('SELECT id FROM meetings WHERE sealed_at IS NOT NULL').map(({ id }) => id),
  ]);

/** Meetings whose seal is here and that do not say so themselves, as an earlier version sealed them. */
export const unmarkedSeals = (db: Reader): { readonly meetingId: PlainDate; readonly sealedAt: Instant }[] =>
  db.all(
    `SELECT s.meeting_id AS meetingId, s.body ->> 'sealedAt' AS sealedAt
     FROM seals s LEFT JOIN meetings m ON m.id = s.meeting_id WHERE m.sealed_at IS NULL`,
  );

/**
 * Sealed minutes lie in two places, the state table and the change log, and each is checked: the table against the
 * log byte by byte, the log against the hash of the change and its links to its neighbours, the document against the
 * hash of the seal.
 */
export function readSeal(db: Reader, meetingId: PlainDate): CheckedSeal | undefined {
  const id = sealId(meetingId);
  const copy = db.one<Copy>('SELECT * FROM seals WHERE id = ? OR meeting_id = ?', id, meetingId);
  // Of two machines that sealed it without having heard of each other the first.
  const log = db.one<ChangeRow>(
    "SELECT * FROM change WHERE entity = 'seals' AND row_id = ? ORDER BY hlc LIMIT 1",
    id,
  );
  return copy === undefined && log === undefined ? undefined : check(db, meetingId, copy, log);
}

export const listSeals = (db: Reader): CheckedSeal[] =>
  meetingsWithSeal(db)
    .toSorted()
    .flatMap((meetingId) => readSeal(db, meetingId) ?? []);

function check(
  db: Reader,
  meetingId: PlainDate,
  copy: Copy | undefined,
  log: ChangeRow | undefined,
): CheckedSeal {
  const fromLog = log === undefined ? null : parse(log.value);
  const fromCopy = copy === undefined ? null : parse(copy.body);
  const isLogWhole =
    log !== undefined && isWhole(db, fromLog, meetingId) && isAsHashed(db, log) && isLinked(db, log);
  if (isLogWhole) {
    const isSame =
      copy !== undefined &&
      copy.id === sealId(meetingId) &&
      copy.body === log.value &&
      copy.hlc === log.hlc &&
      copy.user_id === log.user_id &&
      copy.meeting_id === meetingId;
    return { meetingId, state: isSame ? 'intact' : 'copyAltered', seal: fromLog };
  }
  if (isWhole(db, fromCopy, meetingId)) return { meetingId, state: 'logAltered', seal: fromCopy };
  return { meetingId, state: 'lost', seal: fromCopy ?? fromLog };
}

function parse(json: string): Body<'seals'> | null {
  try {
    const found = JSON.parse(json) as Body<'seals'>;
    // As it was written: what a newer version put in is part of what was sealed.
    return Seal.safeParse(found).success ? found : null;
  } catch {
    return null;
  }
}

/** As it was sealed, or as an erasure has left it since. */
const isWhole = (db: Reader, seal: Body<'seals'> | null, meetingId: PlainDate): boolean =>
  seal !== null &&
  seal.meetingId === meetingId &&
  (contentHashOf(seal.document) === seal.contentHash || isAsErased(db, seal));

function isAsHashed(db: Reader, row: ChangeRow): boolean {
  try {
    const change = toChange(row);
    return hashContent(change) === row.content_hash || isErasedChange(db, change);
  } catch {
    return false;
  }
}
