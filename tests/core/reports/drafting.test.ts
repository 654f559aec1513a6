/** A report is counted a moment at a time, so that nothing else waits for it. */
import { expect, it } from 'vitest';
import { createDrafting } from '../../../core/reports/drafting.ts';
import { loadOptimizer } from '../../../core/reports/optimizer.ts';
import type { Drafted } from '../../../core/reports/drafting.ts';
import type { ReportSteps } from '../../../domain/reports/report-progress.ts';

const STEPS = 3;
/** No moment at all: one step for each question. */
const NO_TIME = 0;

await loadOptimizer();

function* counting(name: string): ReportSteps<Drafted> {
  for (let done = 0; done < STEPS; done += 1) yield { step: 'reading', done, of: STEPS };
  return { document: { team: name } as Drafted['document'], changed: [] };
}
const progress = (done: number) => ({ step: 'reading', done, of: STEPS });

it('comes one step further at each question, and is kept when it is ready', () => {
  const drafting = createDrafting(NO_TIME);
  const ask = () => drafting.goOn('a', () => counting('a'));
  expect([ask(), ask(), ask()]).toEqual([progress(0), progress(1), progress(2)]);
  expect(drafting.drafted('a')).toBeNull();
  expect(ask()).toMatchObject({ document: { team: 'a' } });
  expect(drafting.drafted('a')).toMatchObject({ document: { team: 'a' } });
  expect(drafting.drafted('b')).toBeNull();
  // Asked for again it is counted anew.
  expect(ask()).toEqual(progress(0));
});

it('begins anew where another was asked for meanwhile', () => {
  const drafting = createDrafting(NO_TIME);
  drafting.goOn('a', () => counting('a'));
  drafting.goOn('a', () => counting('a'));
  expect(drafting.goOn('b', () => counting('b'))).toEqual(progress(0));
  expect(drafting.goOn('a', () => counting('a'))).toEqual(progress(0));
});

it('begins anew after it has failed', () => {
  const drafting = createDrafting(NO_TIME);
  let isBroken = true;
  function* failing(): ReportSteps<Drafted> {
    yield* counting('a');
    if (isBroken) throw new Error('broken');
    return yield* counting('b');
  }
  const ask = () => drafting.goOn('a', failing);
  for (let step = 0; step < STEPS; step += 1) ask();
  expect(ask).toThrow('broken');
  isBroken = false;
  expect(ask()).toEqual(progress(0));
});
