/**
 * Random work on four machines, with files lost, late and given twice, clocks that are wrong, imports taken back
 * and restarts: in the end all that anybody wrote is everywhere it may be, and nothing is where it may not.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareProjection } from '../../../db/changes/rebuild.ts';
import { verifyChains } from '../../../db/changes/verify.ts';
import { playHistory, step } from '../../support/exchange-history.ts';
import { runs } from '../../support/campaign.ts';

it('converges, loses nothing that was written, and shows no machine more than consent allows', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 45 }), (steps) => {
      const { machines, wrong, close } = playHistory(steps);
      try {
        expect(wrong).toEqual([]);
        for (const { core } of machines) {
          expect(verifyChains(core.store).broken).toBe(0);
          expect(core.store.transaction(() => compareProjection(core.store))).toEqual([]);
        }
      } finally {
        close();
      }
    }),
    { numRuns: runs(4), endOnFailure: true },
  );
});
