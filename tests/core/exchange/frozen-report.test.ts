import { expect, it } from 'vitest';
import { readBundle } from '../../../core/exchange/bundle-text.ts';
import { loadOptimizer } from '../../../core/reports/optimizer.ts';
import { aCase } from '../../support/case-builders.ts';
import { exchangeTeam } from '../../support/exchange-team.ts';
import type { TeamMachine } from '../../support/exchange-team.ts';

const CHILD = 'Hemligfjodor';
/** Fewer make no report. */
const CASES = 12;

it('a frozen report is read on the steering group’s machine as it was frozen, and the file tells of no child', async () => {
  await loadOptimizer();
  const team = exchangeTeam([{ role: 'steering', unitId: 'unit-school' }]);
  const [ours, steering] = team.machines;
  if (ours === undefined || steering === undefined) throw new Error('two machines');
  const fields = aCase({ firstName: CHILD });
  const caseIds = Array.from(
    { length: CASES },
    () => ours.call('cases.raise', { fields, returnOf: null, draftKey: null })?.caseId ?? '',
  );
  team.clock.now = Date.parse('2027-01-11T08:00:00Z');
  const periodId = ours.call('reports.list', null)?.periods[0] ?? '';
  // What is frozen has been counted first.
  while (ours.call('reports.draft', { periodId })?.state === 'counting');
  const frozen = ours.call('reports.freeze', { periodId, sentences: [], draftKey: null });
  const bytes = ours.bundleFor(steering);
  const bundle = JSON.stringify(readBundle(bytes));
  for (const secret of [CHILD, 'Björkskolan', ...caseIds]) expect(bundle).not.toContain(secret);
  expect(steering.take(bytes)).toBeUndefined();
  expect(steering.call('reports.list', null)?.frozen).toMatchObject([
    { periodId, state: 'intact', contentHash: frozen?.contentHash, isNew: true },
  ]);
  const read = (machine: TeamMachine) =>
    machine.call('reports.get', { snapshotId: frozen?.snapshotId ?? '' })?.document;
  expect(read(steering)).toEqual(read(ours));
  expect(steering.call('reports.list', null)?.frozen).toMatchObject([{ isNew: false }]);
  expect(
    steering.core.store.all("SELECT 1 FROM access_log WHERE action = 'read' AND detail LIKE 'report%'"),
  ).toHaveLength(1);
  team.close();
});
