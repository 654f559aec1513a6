import { expect, it } from 'vitest';
import { readBundle } from '../../../core/exchange/bundle-text.ts';
import { ensureOwner } from '../../../core/exchange/send.ts';
import { aCase } from '../../support/case-builders.ts';
import { exchangeTeam } from '../../support/exchange-team.ts';

it('only the owner of a machine sends from it, since every receiver refuses the others', () => {
  const team = exchangeTeam([{ role: 'coordinator', unitId: 'unit-school' }]);
  const [ours, other] = team.machines;
  if (ours === undefined || other === undefined) throw new Error('two machines');
  expect(() => ensureOwner(ours.core)).not.toThrow();
  ours.core.write('users.change', (tx) => tx.set('devices', ours.id, { userId: other.userId }));
  expect(() => ensureOwner(ours.core)).toThrow('rule');
  team.close();
});

it('a machine of the steering group is told of no case, also not that there is one', () => {
  const team = exchangeTeam([{ role: 'steering', unitId: 'unit-school' }]);
  const [ours, steering] = team.machines;
  if (ours === undefined || steering === undefined) throw new Error('two machines');
  const made = ours.call('cases.raise', { fields: aCase(), returnOf: null, draftKey: null });
  const bundle = JSON.stringify(readBundle(ours.bundleFor(steering)));
  expect(made?.caseId).toBeDefined();
  expect(bundle).not.toContain(made?.caseId);
  team.close();
});
