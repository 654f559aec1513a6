/** What belongs to no case and yet tells of cases, or is for some units only. */
import { getCaseFacts } from '../../db/case-facts.ts';
import type { Change } from '../../db/changes/change.ts';
import type { Reader } from '../../db/query.ts';
import type { Words } from '../../db/obstacles-sql.ts';
import { getRow } from '../../db/rows.ts';
import type { Told } from '../../db/told-sql.ts';
import { disclosesReport } from '../../domain/disclosure.ts';
import type { Erasure } from '../../domain/erasures/erasures.ts';
import { passageOutsideCases } from '../../domain/exchange/scope-rules.ts';
import type { CaseScope, Passage } from '../../domain/exchange/scope-rules.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { readsObstacle } from '../../domain/obstacles/obstacle-rules.ts';
import type { Body } from '../../domain/registry.ts';
import { caseReader } from '../cases/case-row.ts';
import type { SessionUser } from '../context.ts';
import type { Kept } from '../obstacles/words-gate.ts';

interface Receiver {
  readonly owner: SessionUser;
  readonly told: Told;
  readonly scopeOf: (caseId: string) => CaseScope | undefined;
  /** What keeps words of obstacles from the steering group. */
  readonly keeps: (words: Words) => Kept | null;
}

export function passageOutside(db: Reader, change: Change, receiver: Receiver): Passage {
  const { owner } = receiver;
  const passage = passageOutsideCases(change, owner.role);
  if (passage === 'held' || change.value === '') return passage;
  if (change.entity === 'seals') return sealPassage(change, receiver);
  if (owner.role === 'coordinator') return passage;
  if (change.entity === 'erasures') return erasurePassage(change, receiver);
  return change.entity === 'obstacles' ? obstaclePassage(db, change, receiver) : passage;
}

/** Of a reported concern coordinators know, each as far as the case is open to them; it leaves this machine to nobody else. */
export function reportPassage(db: Reader, { value }: Change, owner: SessionUser, today: PlainDate): Passage {
  if (owner.role !== 'coordinator' || value === '') return 'held';
  const body = JSON.parse(value) as Body<'safeguardingReports'>;
  if (body.caseId === null) return 'full';
  const facts = getCaseFacts(db, body.caseId, today);
  return facts !== undefined && disclosesReport(body, facts.subject, caseReader(owner)) ? 'full' : 'held';
}

/** Sealed minutes tell of every case that was up: they wait where one of those is closed to the receiver. */
function sealPassage({ value }: Change, { scopeOf }: Receiver): Passage {
  const { document } = JSON.parse(value) as { document: { items: readonly { caseId: string }[] } };
  return document.items.every(({ caseId }) => scopeOf(caseId)?.isWhole !== false) ? 'full' : 'held';
}

/** Only where the case may lie does anything have to be erased. */
function erasurePassage({ value }: Change, { told }: Receiver): Passage {
  const { erasedCaseId, unitIds = [] } = JSON.parse(value) as Erasure;
  const isTheirs =
    told.wasCoordinators || told.isSure(erasedCaseId) || unitIds.some((id) => told.units.has(id));
  return isTheirs ? 'cut' : 'held';
}

/** What makes an obstacle somebody's to read, and no more. */
const narrowing: ReadonlySet<string> = new Set(['forwardedOn', 'unitIds', 'ownerUnitId', 'removed']);

/** Where anything can be said in an obstacle. */
const worded: ReadonlySet<string> = new Set(['text', 'answer']);

/** Whoever has read it hears that it is theirs no more, and nothing else that is written there. */
function obstaclePassage(db: Reader, change: Change, { owner, keeps }: Receiver): Passage {
  const { rowId, field } = change;
  const row = getRow(db, 'obstacles', rowId);
  if (row === undefined) return 'held';
  // Every version of its words travels, also one that has been put in others since.
  if (owner.role === 'steering') {
    if (worded.has(field) && keeps({ ...change, id: rowId }) !== null) return 'held';
    // It would tell when a case was erased, and that an obstacle had named its child.
    if (field === 'namesErased') return 'held';
  }
  if (readsObstacle(row, owner)) return 'full';
  return narrowing.has(field) && wasRead(db, rowId, owner) ? 'full' : 'held';
}

const wasRead = (db: Reader, rowId: string, owner: SessionUser): boolean =>
  db
    .all<{ field: string; value: string }>(
      "SELECT field, value FROM change WHERE entity = 'obstacles' AND row_id = ?",
      rowId,
    )
    .some(({ field, value }) => {
      const said = { unitIds: null, ownerUnitId: null, forwardedOn: null };
      return field in said && readsObstacle({ ...said, [field]: JSON.parse(value) as null }, owner);
    });
