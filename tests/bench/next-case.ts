/** In a live meeting: from the key for the next case until that case has been painted, the first time it is opened. */
import type { Page } from 'playwright';
import { z } from 'zod';
import { callFrom } from '../support/calls.ts';
import { startLocked, timedCall, unlockToList } from './bench-app.ts';
import { caseLogOf, copyOf, MEETING } from './case-logs.ts';
import { absolute } from './measure.ts';
import type { Bench } from './measure.ts';

const ROUNDS = 3;
const HEADING = 'section[aria-label="Aktuellt ärende"] h2';

const Live = z.object({ items: z.array(z.object({ caseId: z.string() })) });

/** Listens in the page, presses, and answers with the time from the key until another case's heading was painted. */
async function pressNext(window: Page): Promise<number> {
  const listening = await window.evaluateHandle((heading) => {
    const textOf = (): string => document.querySelector(heading)?.textContent ?? '';
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const before = textOf();
    const down = new Promise<number>((resolve) => {
      addEventListener('keydown', (event) => resolve(event.timeStamp), { capture: true, once: true });
    });
    const wait = async (): Promise<number> => {
      const start = await down;
      while (textOf() === before || textOf() === '') {
        if (performance.now() - start > 5000) throw new Error('The next case never came');
        await frame();
      }
      await frame();
      return performance.now() - start;
    };
    return { painted: wait() };
  }, HEADING);
  await window.keyboard.press('ArrowRight');
  return listening.evaluate(({ painted }) => painted);
}

/** Every item of the meeting once, from a case log that nobody has looked at. */
async function throughMeeting(): Promise<number[]> {
  const copy = copyOf(await caseLogOf(100));
  const { app } = await startLocked(copy.folder, `${MEETING}T07:30:00Z`);
  const { window } = app;
  await unlockToList(app);
  await timedCall(window, 'meetings.start', { meetingId: MEETING });
  const live = await callFrom(window, 'meetings.live', { meetingId: MEETING });
  const { items } = Live.parse(live.ok ? live.value : undefined);
  await window.evaluate(
    (place) => {
      location.hash = place;
    },
    `#/meetings/${MEETING}/live?case=${items[0]?.caseId ?? ''}`,
  );
  await window.locator(HEADING).waitFor();
  const times: number[] = [];
  for (let press = 1; press < items.length; press += 1) times.push(await pressNext(window));
  await app.close();
  copy.remove();
  return times;
}

export const nextCase: Bench = {
  name: 'next-case',
  run: async () => {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) times.push(...(await throughMeeting()));
    return [absolute('Key for next case to painted', 100, times)];
  },
};
