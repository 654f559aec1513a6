/** What is read in steps is from one moment all the same, whoever writes between the steps. */
import { expect, it } from 'vitest';
import { atOneMoment } from '../../../core/reports/one-moment.ts';
import { finish } from '../../../domain/kernel/steps.ts';
import type { Reader } from '../../../db/query.ts';
import { aCase } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';

const casesIn = (db: Reader): number => db.one<{ n: number }>('SELECT count(*) AS n FROM cases')?.n ?? 0;

/** Counts the cases twice, with a step between. */
function* twice(db: Reader): Generator<null, readonly [number, number], undefined> {
  const first = casesIn(db);
  yield null;
  return [first, casesIn(db)];
}

it('begins anew where something was written between two steps, and reads both from after it', () => {
  const core = testCore();
  const db = core.core.store;
  const raise = (): void => {
    core.call('cases.raise', { fields: aCase(), returnOf: null, draftKey: null });
  };
  const reading = atOneMoment(db, () => twice(db));
  reading.next();
  raise();
  expect(finish(reading)).toEqual([1, 1]);
  core.close();
});

it('comes to an end, and still from one moment, where somebody writes at every step', () => {
  const core = testCore();
  const db = core.core.store;
  const reading = atOneMoment(db, () => twice(db));
  let steps = 0;
  let last = reading.next();
  for (; last.done !== true; last = reading.next()) {
    steps += 1;
    core.call('cases.raise', { fields: aCase(), returnOf: null, draftKey: null });
  }
  expect(last.value).toEqual([steps, steps]);
  core.close();
});
