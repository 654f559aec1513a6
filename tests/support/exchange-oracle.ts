/** What must be true of the machines of a team, whatever has happened on them. */
import { listFacts } from '../../db/rows.ts';
import { scopeOfCase } from '../../core/exchange/collect.ts';
import { dayOf } from '../../domain/kernel/plain-date.ts';
import type { TeamMachine } from './exchange-team.ts';

export const isCoordinator = ({ core }: TeamMachine): boolean => core.user().role === 'coordinator';

/** Nothing of an erased case is back. */
export function checkErased(machines: readonly TeamMachine[], wrong: string[]): void {
  for (const { core } of machines) {
    const left = core.store.one(
      `SELECT 1 FROM change c JOIN erased_cases e ON e.case_id = c.case_id WHERE c.value <> ''
       UNION ALL SELECT 1 FROM cases s JOIN erased_cases e ON e.case_id = s.id`,
    );
    if (left !== undefined) wrong.push('an erased case is back');
  }
}

/** Once everybody has heard of everything. */
export function checkTold(machines: readonly TeamMachine[], wrong: string[]): void {
  const [first, ...rest] = machines.filter(isCoordinator);
  if (first === undefined) return;
  const stateOf = ({ core }: TeamMachine): string =>
    JSON.stringify(
      [
        'cases',
        'consents',
        'withdrawals',
        'notes',
        'users',
        'erased_cases',
        // Of an erased case only the hashes travel: where its fields once stood is known to those who had it.
        'head WHERE hlc IN (SELECT hlc FROM change WHERE case_id NOT IN (SELECT case_id FROM erased_cases))',
      ].map((table) => core.store.all(`SELECT * FROM ${table} ORDER BY 1, 2, 3`)),
    );
  const expected = stateOf(first);
  for (const machine of rest) if (stateOf(machine) !== expected) wrong.push('two coordinators differ');
  const today = dayOf(Date.parse('2026-11-24T12:00:00Z'));
  for (const machine of machines) {
    const own = machine.core.store.all<{ hlc: string; entity: string; caseId: string }>(
      'SELECT hlc, entity, case_id AS caseId FROM change WHERE device = ?',
      machine.id,
    );
    const mayTell = (caseId: string): boolean =>
      scopeOfCase(first.core.store, caseId, machine.core.user(), today)?.shown.story === true;
    for (const { hlc, entity, caseId } of own) {
      const there = first.core.store.one<{ entity: string; erased: number }>(
        `SELECT entity, case_id IN (SELECT case_id FROM erased_cases) AS erased FROM change WHERE hlc = ?`,
        hlc,
      );
      // A note that consent lets nobody tell any more waits for a new one.
      const mayWait = entity === 'notes' && !mayTell(caseId);
      if (there === undefined || (there.entity === '' && there.erased === 0 && !mayWait))
        wrong.push(`lost: ${hlc}`);
    }
    if (isCoordinator(machine)) continue;
    const left = machine.core.store.all<{ id: string }>('SELECT id FROM cases');
    const isErased = 'SELECT 1 FROM erased_cases WHERE case_id = ?';
    if (left.some(({ id }) => first.core.store.one(isErased, id) !== undefined))
      wrong.push('a member keeps an erased case');
    const user = machine.core.user();
    for (const { id } of first.core.store.all<{ id: string }>('SELECT id FROM cases')) {
      const may = scopeOfCase(first.core.store, id, user, today)?.shown.plan === true;
      const can = scopeOfCase(machine.core.store, id, user, today)?.shown.plan === true;
      if (may !== can) wrong.push(can ? 'a member reads what is closed' : 'a member misses what is open');
      const notes = listFacts(machine.core.store, 'notes', 'case_id', id).length;
      if (can && notes !== listFacts(first.core.store, 'notes', 'case_id', id).length)
        wrong.push('a note is missing');
    }
  }
}

/** Units that a case is open to though nobody has written a consent that knew of each of their withdrawals. */
export function grantedInSpite({ core }: TeamMachine): string[] {
  const covered = core.store.all<{ caseId: string; unitId: string }>(
    'SELECT case_id AS caseId, unit_id AS unitId FROM case_coverage',
  );
  return covered.flatMap(({ caseId, unitId }) => {
    const withdrawn = listFacts(core.store, 'withdrawals', 'case_id', caseId).filter(
      ({ body }) => body.unitIds === null || body.unitIds.includes(unitId),
    );
    const isGranted = listFacts(core.store, 'consents', 'case_id', caseId).some(
      ({ body }) =>
        body.scope.some((row) => row.unitId === unitId) &&
        withdrawn.every(({ id }) => body.seenWithdrawals.includes(id)),
    );
    return isGranted ? [] : [`a consent outlives its withdrawal: ${unitId}`];
  });
}
