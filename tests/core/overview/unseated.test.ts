/** Users from before a person was asked for: the coordinator is told of them until somebody says who they are. */
import { expect, it } from 'vitest';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { personOf } from '../../support/unit-members.ts';

const put = (core: TestCore, id: string, fields: { role: 'member' | 'steering'; revoked?: boolean }): void =>
  core.core.write('users.add', (tx) =>
    tx.set('users', id, { name: id, unitId: 'unit-school', personId: null, revoked: false, ...fields }),
  );

it('those who read cases and are nobody at the table are named to the coordinator alone', () => {
  const core = testCore();
  const told = (by = core) => by.call('overview.get', null).unseated;
  expect(told()).toEqual([]);
  put(core, 'Sofia', { role: 'member' });
  put(core, 'Björn', { role: 'steering' });
  put(core, 'Anders', { role: 'member', revoked: true });
  expect(told()).toEqual(['Sofia']);
  expect(told(core.as('Sofia'))).toEqual([]);
  const personId = personOf(core, 'unit-school');
  core.core.write('users.change', (tx) => tx.set('users', 'Sofia', { personId }));
  expect(told()).toEqual([]);
  core.close();
});
