import { expect, it } from 'vitest';
import { ensureOwner } from '../../../core/exchange/send.ts';
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
