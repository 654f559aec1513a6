/** A passphrase unlock as the window waits for it, against one bare Argon2id with the same parameters. */
import { bareArgon2, lock, startLocked, timedCall, unlockInput } from './bench-app.ts';
import { caseLogOf, copyOf } from './case-logs.ts';
import { compare, interleave } from './measure.ts';
import type { Bench } from './measure.ts';

const ROUNDS = 11;

export const unlock: Bench = {
  name: 'unlock',
  run: async () => {
    const copy = copyOf(await caseLogOf(100));
    const { app } = await startLocked(copy.folder);
    const unlockOnce = async (): Promise<number> => {
      const ms = await timedCall(app.window, 'vault.unlock', unlockInput);
      await app.window.getByRole('link', { name: 'Ärenden', exact: true }).waitFor();
      await lock(app.window);
      return ms;
    };
    const pairs = await interleave(ROUNDS, unlockOnce, () => bareArgon2(copy.folder));
    await app.close();
    copy.remove();
    return [compare('Unlock / bare Argon2id', 1.25, pairs)];
  },
};
