/** A machine of the team signs what no core would write: whatever becomes of the file, the log is whole and the app answers. */
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { runs } from '../../support/campaign.ts';
import { anAttack, battlefield } from '../../support/mutation-attack.ts';

const field = battlefield();
afterAll(() => field.close());

it('leaves every chain whole, the state what the log says, and nothing behind when it is taken back', () => {
  let taken = 0;
  fc.assert(
    fc.property(anAttack, (attack) => {
      const { became, wrong } = field.attack(attack);
      if (became === 'taken') taken += 1;
      expect(wrong).toEqual([]);
    }),
    { numRuns: runs(40) },
  );
  // Otherwise all of them would have been turned away at the door.
  expect(taken).toBeGreaterThan(5);
});
