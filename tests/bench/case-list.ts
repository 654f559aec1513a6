/** The case list of a hundred thousand open cases against that of a hundred: the question alone, and the list on screen. */
import type { Page } from 'playwright';
import { FIRST_ROW, startLocked, timedCall, unlockToList } from './bench-app.ts';
import { caseLogOf } from './case-logs.ts';
import { compare, interleave } from './measure.ts';
import type { Bench } from './measure.ts';

const ROUNDS = 15;
const question = { filter: 'open', search: '', sort: 'next', descending: false, offset: 0, limit: 50 };

/** From leaving the overview until the first row has been painted. */
function mount(window: Page): Promise<number> {
  return window.evaluate(async (row) => {
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    location.hash = '#/';
    while (document.querySelector(row) !== null) await frame();
    for (let settle = 0; settle < 20; settle += 1) await frame();
    const start = performance.now();
    location.hash = '#/cases';
    while (document.querySelector(row) === null) {
      if (performance.now() - start > 60_000) throw new Error('The case list never came');
      await frame();
    }
    await frame();
    return performance.now() - start;
  }, FIRST_ROW);
}

export const caseList: Bench = {
  name: 'case-list',
  run: async () => {
    const folders = { small: await caseLogOf(100), large: await caseLogOf(100_000) };
    const { app: small } = await startLocked(folders.small);
    const { app: large } = await startLocked(folders.large);
    await unlockToList(small);
    await unlockToList(large);
    const mounts = await interleave(
      ROUNDS,
      () => mount(large.window),
      () => mount(small.window),
    );
    const questions = await interleave(
      ROUNDS,
      () => timedCall(large.window, 'cases.list', question),
      () => timedCall(small.window, 'cases.list', question),
    );
    await small.close();
    await large.close();
    return [
      compare('Case list on screen, 100 000 cases / 100 cases', 1.2, mounts),
      compare('Case list asked for, 100 000 cases / 100 cases', 1.2, questions),
    ];
  },
};
