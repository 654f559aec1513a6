import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createdHost, migrationsFolder, passphrase, testHost } from '../support/host.ts';
import { inModules } from '../../build/project.ts';
import { runs } from '../support/campaign.ts';

const victim = join(import.meta.dirname, '../support/crash-victim.ts');
const KILLS = runs(5);

/** Runs the jobs in a process of their own and ends it after so long, wherever it is. */
async function killAfter(milliseconds: number, folder: string, userId: string): Promise<string> {
  const child = spawn(process.execPath, [victim, folder, migrationsFolder, userId, passphrase], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Most of its time it would read the same source.
    env: { ...process.env, NODE_COMPILE_CACHE: inModules('.cache/node') },
  });
  const errors: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
  const exit = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), exit]);
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  child.kill('SIGKILL');
  await exit;
  return errors.join('');
}

test(
  'wherever a change of key, a backup or a restore is cut off, the case log opens, whole',
  { timeout: 20_000 + KILLS * 15_000 },
  async () => {
    const made = await createdHost({ now: Date.now });
    made.host.close();
    for (let kill = 0; kill < KILLS; kill += 1) {
      expect(await killAfter(10 + ((kill * 53) % 500), made.folder, made.userId)).toBe('');
      const after = testHost(made.folder, undefined, { now: Date.now });
      expect(await after.fail('vault.unlock', { userId: made.userId, passphrase })).toBeUndefined();
      expect(await after.call('vault.compareProjection', null)).toMatchObject({
        differences: [],
        brokenChains: 0,
      });
      after.host.close();
    }
  },
);
