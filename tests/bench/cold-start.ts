/**
 * From starting the process to the first row of the case list, against a bare window in the same Electron.
 * What counts is start → passphrase field, plus Enter → first row, less one bare Argon2id: the wait that the
 * passphrase is meant to cost is measured in `unlock`. A large case log must start as fast as a small one.
 */
import { bareArgon2, startBare, startLocked, unlockToList } from './bench-app.ts';
import { caseLogOf } from './case-logs.ts';
import { compare } from './measure.ts';
import type { Bench, Pair } from './measure.ts';

const ROUNDS = 7;

interface Start {
  readonly locked: number;
  readonly list: number;
}

async function startToList(folder: string): Promise<Start> {
  const { app, ms: locked } = await startLocked(folder);
  const unlocked = await unlockToList(app);
  const kdf = await bareArgon2(folder);
  await app.close();
  return { locked, list: locked + unlocked - kdf };
}

export const coldStart: Bench = {
  name: 'cold-start',
  run: async () => {
    const small = await caseLogOf(100);
    const large = await caseLogOf(100_000);
    const toLocked: Pair[] = [];
    const toList: Pair[] = [];
    const sizes: Pair[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const bare = await startBare();
      const [first, second] = round % 2 === 0 ? [small, large] : [large, small];
      const one = await startToList(first);
      const other = await startToList(second);
      const [ofSmall, ofLarge] = round % 2 === 0 ? [one, other] : [other, one];
      if (round === 0) continue;
      toLocked.push({ ours: ofSmall.locked, reference: bare });
      toList.push({ ours: ofSmall.list, reference: bare });
      sizes.push({ ours: ofLarge.list, reference: ofSmall.list });
    }
    return [
      compare('Start to passphrase field / bare window', 1.35, toLocked),
      compare('Start to case list, less Argon2id / bare window', 1.35, toList),
      compare('Start to case list, 100 000 cases / 100 cases', 1.1, sizes),
    ];
  },
};
