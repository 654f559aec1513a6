import { getCaseFacts } from '../../db/case-facts.ts';
import { headsOf, isNameTaken } from '../../db/changes/read.ts';
import { firstForwardedOn } from '../../db/obstacles-sql.ts';
import type { Reader } from '../../db/query.ts';
import { getFact, getRow } from '../../db/rows.ts';
import { disclose } from '../../domain/disclosure.ts';
import type { Known, KnownObstacle } from '../../domain/exchange/member-writes.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { registry } from '../../domain/registry.ts';
import { isEntityName } from '../../db/columns.ts';
import { caseReader } from '../cases/case-row.ts';
import type { SessionUser } from '../context.ts';

/** What this case log knows of what a member's file is about. */
export const knownHere = (db: Reader, sender: SessionUser, today: PlainDate): Known => ({
  today,
  openTo: (caseId) => {
    const facts = getCaseFacts(db, caseId, today);
    if (facts === undefined) return null;
    return { shown: disclose(facts.subject, caseReader(sender), today), facts: facts.subject };
  },
  taskUnit: (commitmentId, caseId) => {
    const task = getRow(db, 'commitments', commitmentId);
    return task?.caseId === caseId ? task.unitId : null;
  },
  askedUnit: (handoverId) => getFact(db, 'handovers', handoverId)?.body.toUnitId ?? null,
  decisionUnits: (decisionId) => {
    const decision = getFact(db, 'decisions', decisionId)?.body;
    if (decision === undefined) return [];
    const { providerUnitId, responsiblePersonId } = decision;
    const person = responsiblePersonId === null ? undefined : getRow(db, 'people', responsiblePersonId);
    return [providerUnitId, person?.unitId ?? null].filter((id) => id !== null);
  },
  holdingUnit: (caseId) => getCaseFacts(db, caseId, today)?.baton.unitId ?? null,
  unitToTakeBack: (entity, id, caseId) => {
    if (entity === 'interventionSteps') {
      const step = getFact(db, entity, id)?.body;
      return step?.caseId === caseId
        ? (getFact(db, 'decisions', step.decisionId)?.body.providerUnitId ?? null)
        : null;
    }
    const move = entity === 'taskMoves' ? getFact(db, entity, id)?.body : undefined;
    // What was lifted to the steering group the coordinator takes back.
    if (move?.escalated === true) return null;
    return move?.caseId === caseId ? (getRow(db, 'commitments', move.commitmentId)?.unitId ?? null) : null;
  },
  obstacle: (id) => knownObstacle(db, id),
  isNameTaken: (change) => isNameTaken(db, change),
  authorOf: (entity, id) =>
    isEntityName(entity) && registry[entity].kind === 'fact'
      ? (db.one<{ user_id: string }>(`SELECT user_id FROM ${registry[entity].table} WHERE id = ?`, id)
          ?.user_id ?? null)
      : null,
});

function knownObstacle(db: Reader, id: string): KnownObstacle | null {
  const row = getRow(db, 'obstacles', id);
  if (row === undefined) return null;
  const newest = (field: 'answer' | 'reportedAt'): string => headsOf(db, 'obstacles', id, field).at(-1) ?? '';
  return {
    ...row,
    askedOn: firstForwardedOn(db, id),
    isAnswerUntold: newest('answer') > newest('reportedAt'),
  };
}
