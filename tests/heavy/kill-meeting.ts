/**
 * `npm run test:heavy`: a live meeting whose app is killed at random moments, over and over, on one case log.
 *
 *   -- --kills 200    how often
 *   -- --seed 7       other moments, items and words
 *   -- --write        also writes tests/heavy/results.md
 *
 * What is under way is a note being typed, a task, a decision or somebody's attendance. After every kill: the case log
 * opens, the meeting stands at the same item, at most a second of typing is gone, and whatever the screen had said
 * "Sparat" about is there. At the end every chain of hashes is walked and the
 * state compared with the log. It ends with 1 when anything was lost.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildApp } from '../../build/build-app.ts';
import { findElectron } from '../../build/electron-runtime.ts';
import { onSomeDisplay } from '../../build/launch.ts';
import { hasDisplay } from '../../build/machine.ts';
import { run, stop } from '../../build/run.ts';
import { ensureSystemLibraries } from '../../build/system-libraries.ts';
import { checkCaseLog } from './check-case-log.ts';
import { deedKinds, prepareDeed } from './deeds.ts';
import type { Deed, DeedKind } from './deeds.ts';
import { isFault, lossOf } from './losses.ts';
import type { Killed } from './losses.ts';
import {
  goToCase,
  goToItem,
  itemNumber,
  noteField,
  openMeeting,
  prepareMeeting,
  readNote,
} from './meeting-window.ts';

const flag = (name: string, otherwise: number): number => {
  const place = process.argv.indexOf(`--${name}`);
  return place === -1 ? otherwise : Number(process.argv[place + 1]);
};
const KILLS = flag('kills', 200);
const LONGEST_TYPING_MS = 2500;
/** From the press to the kill at most: a save takes some tens of milliseconds. */
const LONGEST_DEED_MS = 400;
/** Until what the last item left to save has been saved. */
const REST_MS = 500;
const WORDS = ['lunch', 'skolväg', 'kväll', 'mormor', 'rast', 'svar', 'trygg', 'åka', 'ökar', 'ärlig'];

/** Numbers from 0 to 1, the same for the same seed (a linear congruential generator, Numerical Recipes). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** How things stood when the app was killed. */
interface Left {
  readonly number: string;
  readonly note: Killed | null;
  /** promised: the screen had said that it is saved. */
  readonly done: { readonly deed: Deed; readonly promised: boolean } | null;
}

interface Outcome {
  readonly faults: readonly string[];
  readonly tails: readonly number[];
  readonly decided: ReadonlySet<string>;
  readonly promised: ReadonlyMap<DeedKind, number>;
}

async function campaign(folder: string): Promise<Outcome> {
  const random = randomFrom(flag('seed', 1));
  const faults: string[] = [];
  const tails: number[] = [];
  const decided = new Set<string>();
  const promised = new Map<DeedKind, number>(deedKinds.map((kind) => [kind, 0]));
  let left: Left | null = null;
  for (let round = 1; round <= KILLS + 1; round += 1) {
    const { page, typed, saved, kill } = await openMeeting(folder);
    if (left !== null) {
      const number = await itemNumber(page);
      if (number !== left.number) {
        faults.push(`kill ${round - 1}: came back to another item`);
        await goToCase(page, left.number);
      }
      const loss = left.note === null ? null : lossOf(left.note, await readNote(page));
      if (loss?.kind === 'tail') tails.push(loss.ms);
      if (loss !== null && isFault(loss)) faults.push(`kill ${round - 1}: ${JSON.stringify(loss)}`);
      if (left.done !== null) {
        const { deed } = left.done;
        const isThere = await deed.isThere(page);
        if (isThere && deed.kind === 'decision') decided.add(left.number);
        if (left.done.promised) promised.set(deed.kind, (promised.get(deed.kind) ?? 0) + 1);
        if (left.done.promised && !isThere) faults.push(`kill ${round - 1}: ${deed.what} is gone`);
      }
    }
    if (round > KILLS) {
      await kill();
      break;
    }
    await goToItem(page, Math.floor(random() * 20));
    const number = await itemNumber(page);
    const kind = deedKinds[Math.floor(random() * 2 * deedKinds.length)];
    if (kind !== undefined && !(kind === 'decision' && decided.has(number))) {
      const deed = await prepareDeed(kind, page, number, round);
      await wait(REST_MS);
      const begun = Date.now();
      // Ends with an error when the window is gone.
      const pressing = deed.press().catch(() => undefined);
      await wait(random() * LONGEST_DEED_MS);
      const at = await kill();
      await pressing;
      left = {
        number,
        note: null,
        done: { deed, promised: saved.some((moment) => moment >= begun && moment < at) },
      };
      process.stdout.write(`\r${round} of ${KILLS} kills, ${faults.length} faults `);
      continue;
    }
    const before = await readNote(page);
    await noteField(page).press('Control+End');
    const words = Array.from({ length: 12 }, () => ` ${WORDS[Math.floor(random() * WORDS.length)]}`).join('');
    // Ends with an error when the window is gone.
    const typing = noteField(page)
      .pressSequentially(words, { delay: 10 + random() * 60 })
      .catch(() => undefined);
    await wait(random() * LONGEST_TYPING_MS);
    const at = await kill();
    await typing;
    left = { number, note: { before, planned: before + words, typed, at }, done: null };
    process.stdout.write(`\r${round} of ${KILLS} kills, ${faults.length} faults `);
  }
  process.stdout.write('\n');
  return { faults, tails, decided, promised };
}

async function main(): Promise<void> {
  if (!ensureSystemLibraries()) stop('The campaign was not run.');
  const electron = await findElectron();
  await buildApp({ force: false });
  const root = mkdtempSync(join(tmpdir(), 'teambordet-heavy-'));
  const folder = join(root, 'data');
  await prepareMeeting(folder);
  const { tails, decided, promised, ...found } = await campaign(folder);
  const faults = [...found.faults, ...(await checkCaseLog(folder, decided))];
  rmSync(root, { recursive: true, force: true });
  const report = [
    '# A live meeting, killed at random moments',
    '',
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model}, ${process.platform}. ${electron.note}`,
    '',
    `Written by \`npm run test:heavy -- --kills ${KILLS} --seed ${flag('seed', 1)} --write\`.`,
    '',
    `- Kills of all processes of the app: ${KILLS}`,
    `- Kills that cost the last keystrokes: ${tails.length}; the longest loss ${Math.max(0, ...tails)} ms of typing`,
    ...[...promised].map(
      ([kind, count]) => `- Kills right after the screen had said "Sparat", ${kind}: ${count}`,
    ),
    `- Faults: ${faults.length}`,
    ...faults.map((fault) => `  - ${fault}`),
    '',
  ].join('\n');
  console.log(report);
  if (process.argv.includes('--write')) writeFileSync(join(import.meta.dirname, 'results.md'), report);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

if (hasDisplay()) await main();
else {
  const [program, args] = onSomeDisplay(process.execPath, process.argv.slice(1));
  process.exitCode = await run(program, args);
}
