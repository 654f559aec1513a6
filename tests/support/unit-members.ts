import type { TestCore } from './test-core.ts';

/** A user who belongs to a unit and opens the same case log. */
export function memberOf(core: TestCore, unitId: string): TestCore {
  const id = `member/${unitId}`;
  core.core.write('users.add', (tx) =>
    tx.set('users', id, { name: `Prov ${unitId}`, role: 'member', unitId, personId: null, revoked: false }),
  );
  return core.as(id);
}

/** A user of the steering group who opens the same case log. */
export function steeringOf(core: TestCore): TestCore {
  core.core.write('users.add', (tx) =>
    tx.set('users', 'styr', { name: 'Styr', role: 'steering', unitId: null, personId: null, revoked: false }),
  );
  return core.as('styr');
}

/** Somebody from a unit, so that it sits at the table. */
export function personOf(core: TestCore, unitId: string): string {
  return core.call('people.save', {
    id: null,
    fields: { name: `Person ${unitId}`, profession: '', unitId, archived: false },
  }).id;
}
