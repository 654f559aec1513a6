import { FACT_FIELD } from '../kernel/fields.ts';
import { registry } from '../registry.ts';
import type { EntityName, RecordName } from '../registry.ts';
import { HandoverAnswer } from '../handovers/handovers.ts';
import { OwnRecord } from '../own-records/own-records.ts';
import { Retraction } from '../decisions/decisions.ts';
import type { RetractionTarget } from '../decisions/decisions.ts';

/** One field that a step wrote, or a fact. Values are JSON, as in the log. */
export interface Wrote {
  readonly entity: EntityName;
  readonly rowId: string;
  readonly field: string;
  readonly caseId: string;
  /** What stood there before; null when nothing had been said. */
  readonly before: string | null;
  readonly after: string;
}

/** How things stand now. */
export interface Now {
  /** The one value of a field; undefined when two that did not know of each other stand side by side. */
  value(entity: EntityName, rowId: string, field: string): string | undefined;
  /** The retractions of a fact that have not been taken back themselves. */
  retractionsOf(caseId: string, factId: string): readonly string[];
  retraction(id: string): Retraction | undefined;
  answersTo(caseId: string, handoverId: string): readonly string[];
  /** The last word of a unit on what it has written down after a meeting; its id. */
  lastWordOn(record: OwnRecord): string | undefined;
}

/** What to write so that it is as it was. */
export type Inverse =
  | {
      readonly kind: 'set';
      readonly entity: RecordName;
      readonly rowId: string;
      readonly field: string;
      readonly value: string;
    }
  | {
      readonly kind: 'retract';
      readonly caseId: string;
      readonly target: RetractionTarget;
      readonly targetId: string;
    }
  | {
      /** An offer is called off by an answer of its own, and made anew when that is undone. */
      readonly kind: 'withdraw' | 'offer';
      readonly caseId: string;
      readonly handoverId: string;
    }
  /** The latest word of a unit holds: the opposite is said after it. */
  | { readonly kind: 'say'; readonly record: OwnRecord };

/**
 * What says which row it is. A row that a step has made is marked as removed where there is such a mark; elsewhere it
 * stays as a row about which nothing is said. Its name is never taken away: the clock of an item may go on writing in it.
 */
const rowNames: Partial<
  Record<EntityName, { readonly fields: readonly string[]; readonly hasMark: boolean }>
> = {
  commitments: { fields: ['caseId'], hasMark: true },
  consultations: { fields: ['number'], hasMark: true },
  obstacles: { fields: ['number'], hasMark: true },
  agendaItems: { fields: ['meetingId', 'caseId'], hasMark: false },
  attendance: { fields: ['meetingId', 'personId', 'unitId'], hasMark: false },
  siblingLinks: { fields: ['caseId', 'siblingId'], hasMark: false },
};
const MARK = 'removed';

/**
 * How a step is taken back, or done again once it has been taken back: the same rule, put to what the undo wrote.
 * Null when something that it wrote has been changed by somebody else since; then all of it stays.
 */
export function inverseOf(step: readonly Wrote[], now: Now): readonly Inverse[] | null {
  const cells = merged(step);
  if (cells.some((cell) => !isAsWritten(cell, now))) return null;
  const made = new Set(cells.filter(isMadeHere).map((cell) => cell.rowId));
  const marked = new Set<string>();
  return cells.flatMap((cell): readonly Inverse[] => {
    const { entity, rowId, field, before } = cell;
    if (field === FACT_FIELD) return [inverseOfFact(cell, now)];
    if (!isRecord(entity)) return [];
    const names = rowNames[entity];
    if (names?.hasMark === true && made.has(rowId)) {
      if (marked.has(rowId)) return [];
      marked.add(rowId);
      return [{ kind: 'set', entity, rowId, field: MARK, value: 'true' }];
    }
    if (before === null && names?.fields.includes(field) === true) return [];
    return [{ kind: 'set', entity, rowId, field, value: before ?? 'null' }];
  });
}

function inverseOfFact(cell: Wrote, now: Now): Inverse {
  const { entity, rowId, caseId, after } = cell;
  if (entity === 'handovers') return { kind: 'withdraw', caseId, handoverId: rowId };
  if (entity === 'handoverAnswers')
    return { kind: 'offer', caseId, handoverId: HandoverAnswer.parse(JSON.parse(after)).handoverId };
  if (entity === 'ownRecords') {
    const record = ownRecordOf(cell);
    return { kind: 'say', record: { ...record, entered: !record.entered } };
  }
  return { kind: 'retract', caseId, ...retractedBy(cell, now) };
}

const ownRecordOf = ({ after }: Wrote): OwnRecord => OwnRecord.parse(JSON.parse(after));

const isRecord = (entity: EntityName): entity is RecordName => registry[entity].kind === 'record';

const isMadeHere = ({ entity, field, before }: Wrote): boolean =>
  before === null && rowNames[entity]?.hasMark === true && rowNames[entity].fields.includes(field);

/** A step may write a field more than once: what stood before the first, and what the last left. */
function merged(step: readonly Wrote[]): readonly Wrote[] {
  const cells = new Map<string, Wrote>();
  for (const wrote of step) {
    const key = JSON.stringify([wrote.entity, wrote.rowId, wrote.field]);
    cells.set(key, { ...wrote, before: (cells.get(key) ?? wrote).before });
  }
  return [...cells.values()];
}

function isAsWritten(cell: Wrote, now: Now): boolean {
  if (cell.field !== FACT_FIELD) return now.value(cell.entity, cell.rowId, cell.field) === cell.after;
  if (cell.entity === 'handovers') return now.answersTo(cell.caseId, cell.rowId).length === 0;
  if (cell.entity === 'ownRecords') return now.lastWordOn(ownRecordOf(cell)) === cell.rowId;
  const retraction = readRetraction(cell);
  if (retraction === null) return now.retractionsOf(cell.caseId, cell.rowId).length === 0;
  if (retraction.target !== 'retractions') {
    const [first, ...others] = now.retractionsOf(cell.caseId, retraction.targetId);
    return first === cell.rowId && others.length === 0;
  }
  const taken = now.retraction(retraction.targetId);
  return taken !== undefined && now.retractionsOf(cell.caseId, taken.targetId).length === 0;
}

/** A fact is retracted, a retraction too; to undo that, the fact is retracted anew, so that two levels are all there are. */
function retractedBy(cell: Wrote, now: Now): { target: RetractionTarget; targetId: string } {
  const retraction = readRetraction(cell);
  const taken = retraction?.target === 'retractions' ? now.retraction(retraction.targetId) : undefined;
  if (taken !== undefined) return { target: taken.target, targetId: taken.targetId };
  return { target: Retraction.shape.target.parse(cell.entity), targetId: cell.rowId };
}

const readRetraction = ({ entity, after }: Wrote): Retraction | null =>
  entity === 'retractions' ? Retraction.parse(JSON.parse(after)) : null;
