import fc from 'fast-check';
import { describe, it } from 'vitest';
import { history, play } from '../../support/circuit.ts';
import { pureCircuit } from '../../support/pure-circuit.ts';
import { runs } from '../../support/campaign.ts';

describe('nothing leaves the circuit without a decision, a deferral with a reason, or closure', () => {
  it('whatever is raised, held, skipped, cancelled, moved, parked or put there by hand', () => {
    fc.assert(
      fc.property(history, (events) => {
        play(events, pureCircuit());
      }),
      { numRuns: runs(200) },
    );
  }, 120_000);
});
