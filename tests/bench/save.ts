/**
 * One field saved and acknowledged in the window, against a bare write of 4 KB and fdatasync on the same disk.
 * Both are done one after the other in one loop: a disk's flush takes anything from a third to four milliseconds.
 */
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { startLocked, timedCall, unlockInput } from './bench-app.ts';
import { caseLogOf, copyOf } from './case-logs.ts';
import { compare, interleave, median, timed } from './measure.ts';
import type { Bench, Pair } from './measure.ts';

const ROUNDS = 9;
const PAIRS = 30;
const CASE = 'case-nova';

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
    const rounds: Pair[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const pairs = await interleave(PAIRS, saveField, bareWrite);
      rounds.push({
        ours: median(pairs.map((pair) => pair.ours)),
        reference: median(pairs.map((pair) => pair.reference)),
      });
    }
    closeSync(file);
    await app.close();
    copy.remove();
    return [compare('Save of one field, acknowledged / write and fdatasync', 1.75, rounds)];
  },
};
