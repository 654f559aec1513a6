import type { UnitDay } from '../../domain/calendar-entries/calendar-entry-rules.ts';
import { openFollowUps } from '../../domain/decisions/decision-rules.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import { listUnitDayCases } from '../../db/commitments-sql.ts';
import type { Reader } from '../../db/query.ts';
import { listTasks } from '../cases/case-decisions.ts';
import { listMoves } from '../cases/case-tasks.ts';
import type { QueryContext } from '../context.ts';
import { toUnit } from '../unit-papers/unit-agenda.ts';

/** From today on, in the cases whose plan both this reader and the unit may know: when, and never of what. */
export function unitDays(unitId: string, context: QueryContext): UnitDay[] {
  const { db, today } = context;
  return listUnitDayCases(db, unitId, today)
    .flatMap((caseId) => {
      const facts = getCaseFacts(db, caseId, today);
      if (facts === undefined || toUnit(facts, { kind: 'commitmentList', unitId }, context)?.plan !== true)
        return [];
      return [...followUpDays(facts, unitId), ...taskDays(facts, unitId, db)];
    })
    .filter(({ on }) => on >= today);
}

function followUpDays({ row, decisions }: CaseFacts, unitId: string): UnitDay[] {
  const open = new Set(row.closure === null ? openFollowUps(decisions) : []);
  return decisions.flatMap((decision) => {
    const { providerUnitId, followUpOn } = decision.body;
    if (providerUnitId !== unitId || followUpOn === null) return [];
    return [{ kind: 'followUp', on: followUpOn, stands: open.has(decision) }];
  });
}

function taskDays({ row }: CaseFacts, unitId: string, db: Reader): UnitDay[] {
  const moves = listMoves(db, row.id);
  return listTasks(db, row.id)
    .filter((task) => task.unitId === unitId)
    .flatMap(({ id, dueOn, answer }): UnitDay[] => {
      const left = (moves.get(id) ?? []).map(({ body }): UnitDay => ({
        kind: 'task',
        on: body.from,
        stands: false,
      }));
      const stands = answer === null && row.closure === null;
      return dueOn === null ? left : [...left, { kind: 'task', on: dueOn, stands }];
    });
}
