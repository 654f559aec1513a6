import type { sealStates } from '../domain/minutes/minutes.ts';
import { ReportSnapshot } from '../domain/reports/reports.ts';
import { hashContent } from './changes/change.ts';
import { toChange } from './changes/read.ts';
import type { ChangeRow } from './changes/read.ts';
import { isLinked } from './changes/verify.ts';
import { contentHashOf } from './content-hash.ts';
import type { Reader } from './query.ts';

export interface CheckedSnapshot {
  readonly id: string;
  readonly hlc: string;
  readonly state: (typeof sealStates)[number];
  /** From whichever of the two places still holds what was frozen; when lost, what can be read at all. */
  readonly snapshot: ReportSnapshot;
}

/** In no order that means anything: which there are. */
export const listSnapshotIds = (db: Reader): string[] =>
  db.all<{ id: string }>('SELECT id FROM report_snapshots ORDER BY id').map(({ id }) => id);

/**
 * Frozen reports in the order they were frozen. Each lies in two places, as sealed minutes do: the table is checked
 * against the log, the log against the hash of the change and its links to its neighbours, the document against its own.
 */
export function listSnapshots(db: Reader): CheckedSnapshot[] {
  const copies = new Map(
    db
      .all<{ id: string; body: string }>('SELECT id, body FROM report_snapshots')
      .map(({ id, body }) => [id, body]),
  );
  const logs = new Map(
    db
      .all<ChangeRow>("SELECT * FROM change WHERE entity = 'reportSnapshots' ORDER BY hlc")
      .map((row) => [row.row_id, row]),
  );
  const ids = new Set([...logs.keys(), ...copies.keys()]);
  return [...ids]
    .flatMap((id) => check(db, id, copies.get(id), logs.get(id)) ?? [])
    .toSorted((left, right) => (left.hlc < right.hlc ? -1 : 1));
}

function check(
  db: Reader,
  id: string,
  copy: string | undefined,
  log: ChangeRow | undefined,
): CheckedSnapshot | null {
  const fromLog = log === undefined ? null : parse(log.value);
  const fromCopy = copy === undefined ? null : parse(copy);
  const hlc = log?.hlc ?? '';
  if (log !== undefined && isWhole(fromLog) && isVouchedFor(db, log))
    return { id, hlc, state: copy === log.value ? 'intact' : 'copyAltered', snapshot: fromLog };
  if (
    copy !== undefined &&
    log !== undefined &&
    isWhole(fromCopy) &&
    isVouchedFor(db, { ...log, value: copy })
  )
    return { id, hlc, state: 'logAltered', snapshot: fromCopy };
  const left = fromCopy ?? fromLog;
  return left === null ? null : { id, hlc, state: 'lost', snapshot: left };
}

function parse(json: string): ReportSnapshot | null {
  try {
    return ReportSnapshot.parse(JSON.parse(json));
  } catch {
    return null;
  }
}

const isWhole = (snapshot: ReportSnapshot | null): snapshot is ReportSnapshot =>
  snapshot !== null && contentHashOf(snapshot.document) === snapshot.contentHash;

/** By the hash of the change, and by its links to what was written before and after. */
function isVouchedFor(db: Reader, row: ChangeRow): boolean {
  try {
    return hashContent(toChange(row)) === row.content_hash && isLinked(db, row);
  } catch {
    return false;
  }
}
