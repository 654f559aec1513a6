/**
 * One field saved and acknowledged in the window, against a bare write of 4 KB and fdatasync on the same disk.
 * Both are done one after the other in one loop: a disk's flush takes anything from a third to four milliseconds.
 *
 * Somebody who types saves every third of a second at most, into a window at rest. Saves on each other's heels
 * wait, each, until the open overview has asked for itself anew; that is measured beside it. Two calls that do
 * hardly anything tell what the way to the core costs: to main and back, and through main to the core and back.
 */
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { startLocked, timedCall, unlockInput } from './bench-app.ts';
import { caseLogOf, copyOf } from './case-logs.ts';
import { setTimeout as pause } from 'node:timers/promises';
import { absolute, compare, interleave, median, timed } from './measure.ts';
import type { Bench, Pair } from './measure.ts';

const ROUNDS = 9;
const PAIRS = 30;
const CASE = 'case-nova';
/** Milliseconds after which the window has asked for everything anew. */
const REST = 100;

export const save: Bench = {
  name: 'save',
  run: async () => {
    const copy = copyOf(await caseLogOf(100));
    const { app } = await startLocked(copy.folder);
    await timedCall(app.window, 'vault.unlock', unlockInput);
    const file = openSync(join(copy.folder, 'bare-write'), 'w');
    const page = Buffer.alloc(4096, 7);
    let count = 0;
    const saveField = (): Promise<number> => {
      count += 1;
      return timedCall(app.window, 'cases.change', {
        caseId: CASE,
        fields: { strengths: `Trivs i slöjd, gång ${count}.` },
      });
    };
    const bareWrite = (): Promise<number> =>
      timed(() => {
        writeSync(file, page, 0, page.length, 0);
        fdatasyncSync(file);
        return Promise.resolve();
      });
    const saveAtRest = async (): Promise<number> => {
      await pause(REST);
      return saveField();
    };
    const atRest = await inRounds(saveAtRest, bareWrite);
    const atOnce = await inRounds(saveField, bareWrite);
    const hops: Record<'shell.info' | 'session.get', number[]> = { 'shell.info': [], 'session.get': [] };
    for (let turn = 0; turn < PAIRS; turn += 1) {
      await pause(REST);
      for (const channel of ['shell.info', 'session.get'] as const)
        hops[channel].push(await timedCall(app.window, channel, null));
    }
    closeSync(file);
    await app.close();
    copy.remove();
    return [
      compare('Save of one field, acknowledged / write and fdatasync', 1.75, atRest),
      compare('The same while the overview asks anew / write and fdatasync', 1.75, atOnce),
      absolute('Of that: window to main and back', null, hops['shell.info']),
      absolute('Of that: window to core and back, session read and logged', null, hops['session.get']),
    ];
  },
};

/** Medians of rounds, so that one bad moment of the disk is one round's. */
async function inRounds(ours: () => Promise<number>, reference: () => Promise<number>): Promise<Pair[]> {
  const rounds: Pair[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const pairs = await interleave(PAIRS, ours, reference);
    rounds.push({
      ours: median(pairs.map((pair) => pair.ours)),
      reference: median(pairs.map((pair) => pair.reference)),
    });
  }
  return rounds;
}
