/** The app and the bare window, started the same way and driven from inside the page where time is taken. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashRaw } from '@node-rs/argon2';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { z } from 'zod';
import { findElectron } from '../../build/electron-runtime.ts';
import { electronEnvironment, holdForPlaywright, sandboxArguments } from '../../build/launch.ts';
import { SAMPLE_PASSPHRASE, sampleUserIds } from '../../core/vault/sample-vault.ts';
import type { Envelope } from '../../domain/kernel/errors.ts';
import { launchApp } from '../support/app.ts';
import type { LaunchedApp } from '../support/app.ts';
import { callFrom } from '../support/calls.ts';
import { NOW } from './case-logs.ts';
import { timed } from './measure.ts';

export const FIRST_ROW = 'tr[id^="case-row-"] a';

/** Milliseconds from starting the process until the passphrase can be typed, and the app itself. */
export async function startLocked(
  folder: string,
  now = NOW,
): Promise<{ readonly app: LaunchedApp; readonly ms: number }> {
  const start = performance.now();
  const app = await launchApp({ folder, now });
  await app.window.getByRole('textbox', { name: 'Lösenfras' }).waitFor();
  return { app, ms: performance.now() - start };
}

/** Types the passphrase and presses Enter. Milliseconds from the key until a row of the case list is painted. */
export async function unlockToList({ window }: LaunchedApp): Promise<number> {
  await window.evaluate(() => {
    location.hash = '#/cases';
  });
  await window.getByRole('textbox', { name: 'Lösenfras' }).fill(SAMPLE_PASSPHRASE);
  const start = performance.now();
  await window.keyboard.press('Enter');
  await window.locator(FIRST_ROW).first().waitFor();
  return performance.now() - start;
}

export const bareProfile = (): string => mkdtempSync(join(tmpdir(), 'teambordet-bare-'));

/** A window with a heading and a text field, in the same Electron. */
export function openBare(
  runtime: Awaited<ReturnType<typeof findElectron>>,
  profile: string,
): Promise<ElectronApplication> {
  const inherited = Object.entries(electronEnvironment(runtime)).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const args = [
    ...holdForPlaywright,
    ...sandboxArguments,
    `--user-data-dir=${profile}`,
    join(import.meta.dirname, 'bare'),
  ];
  return _electron.launch({ executablePath: runtime.executable, args, env: Object.fromEntries(inherited) });
}

/** Milliseconds until the field of a bare window is there. */
export async function startBare(): Promise<number> {
  const runtime = await findElectron();
  const profile = bareProfile();
  const start = performance.now();
  const app = await openBare(runtime, profile);
  const window = await app.firstWindow();
  await window.waitForLoadState('domcontentloaded');
  await window.getByRole('textbox').waitFor();
  const ms = performance.now() - start;
  await app.close();
  rmSync(profile, { recursive: true, force: true });
  return ms;
}

const Keys = z.object({
  slots: z
    .array(
      z.object({
        id: z.string(),
        kdf: z.object({
          memoryKiB: z.number(),
          iterations: z.number(),
          parallelism: z.number(),
          salt: z.string(),
        }),
      }),
    )
    .min(1),
});

/** One Argon2id with the parameters that this case log asks for today, and nothing around it. */
export function bareArgon2(folder: string): Promise<number> {
  const { slots } = Keys.parse(JSON.parse(readFileSync(join(folder, 'vault/case-log.keys'), 'utf8')));
  const kdf = slots.find((slot) => slot.id === sampleUserIds.coordinator)?.kdf;
  if (kdf === undefined) throw new Error('The bench user has no slot');
  return timed(() =>
    hashRaw(SAMPLE_PASSPHRASE, {
      algorithm: 2,
      memoryCost: kdf.memoryKiB,
      timeCost: kdf.iterations,
      parallelism: kdf.parallelism,
      outputLen: 32,
      salt: Buffer.from(kdf.salt, 'base64'),
    }),
  );
}

interface Bridge {
  readonly teambordet: { call(channel: string, input: unknown): Promise<Envelope> };
}

/** One call as a window makes it; the clock starts and stops in the page. */
export async function timedCall(window: Page, channel: string, input: unknown): Promise<number> {
  const { ms, code } = await window.evaluate(
    async ([name, given]) => {
      const start = performance.now();
      const answer = await (globalThis as unknown as Bridge).teambordet.call(name, given);
      return { ms: performance.now() - start, code: answer.ok ? '' : answer.error.code };
    },
    [channel, input] as const,
  );
  if (code !== '') throw new Error(`${channel}: ${code}`);
  return ms;
}

export const unlockInput = { userId: sampleUserIds.coordinator, passphrase: SAMPLE_PASSPHRASE };

/** Locks, and waits until the new core answers. */
export async function lock(window: Page): Promise<void> {
  await callFrom(window, 'shell.lock');
  await window.getByRole('textbox', { name: 'Lösenfras' }).waitFor();
}
