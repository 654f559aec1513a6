/**
 * Case logs of any size to measure on, made once and kept in the cache folder. Each is a whole vault of the sample
 * team: a hundred cases that live through two years of meetings, and beyond them open cases from years before.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from '../../build/cache-folder.ts';
import { projectFolder } from '../../build/project.ts';
import { importSample } from '../../core/sample.ts';
import { createVault } from '../../core/vault/create-vault.ts';
import { WORDS_LOG_ROUNDS } from '../../core/exchange/age-file.ts';
import { COST_FLOOR } from '../../core/vault/key-derivation.ts';
import { openWithPassphrase } from '../../core/vault/open-keys.ts';
import { openVault } from '../../core/vault/open-vault.ts';
import { SAMPLE_PASSPHRASE, sampleUserIds } from '../../core/vault/sample-vault.ts';
import { createVaultState } from '../../core/vault/vault-state.ts';
import { dayOf } from '../../domain/kernel/plain-date.ts';
import { TEAM_ID } from '../../domain/settings/settings.ts';
import { SAMPLE_TEAM_NAME, sampleUsers } from '../../domain/sample/sample-team.ts';

/** Every run stands on the same Tuesday, two days before a meeting. */
export const NOW = '2026-11-24T08:00:00Z';
export const MEETING = '2026-11-26';
const LIVING = 100;

/** The folder of a case log with so many cases. Only for reading: see `copyOf`. */
export async function caseLogOf(cases: number): Promise<string> {
  const folder = join(cacheFolder('bench'), `${fingerprint()}-${cases}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}-unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  process.stderr.write(`Making a case log with ${cases} cases, once …\n`);
  await makeCaseLog(unfinished, cases);
  renameSync(unfinished, folder);
  return folder;
}

/** A copy to write in, and how to remove it. */
export function copyOf(folder: string): { readonly folder: string; remove(): void } {
  const copy = mkdtempSync(join(tmpdir(), 'teambordet-bench-'));
  cpSync(folder, copy, { recursive: true });
  return {
    folder: copy,
    remove: () => {
      rmSync(copy, { recursive: true, force: true });
    },
  };
}

async function makeCaseLog(folder: string, cases: number): Promise<void> {
  const now = (): number => Date.parse(NOW);
  const state = createVaultState({
    folder,
    migrationsFolder: join(projectFolder, 'db/migrations'),
    now,
    emit: () => {},
    report: (_ref, kind) => {
      throw new Error(kind);
    },
    checkOutput: false,
    deviceName: 'bench',
    kdf: { floor: COST_FLOOR, tune: false, wordsLogRounds: WORDS_LOG_ROUNDS },
  });
  const userId = sampleUserIds.coordinator;
  const [first] = sampleUsers(sampleUserIds);
  const users = [{ id: userId, name: first?.name ?? '', passphrase: SAMPLE_PASSPHRASE }];
  await createVault(state.layout, {
    teamName: SAMPLE_TEAM_NAME,
    sample: true,
    users,
    recoveryCode: undefined,
    cost: COST_FLOOR,
  });
  const { vault: files } = state.layout;
  const vault = await openVault(
    files,
    await openWithPassphrase(state.keys(), userId, SAMPLE_PASSPHRASE),
    userId,
  );
  const { core } = state.enter(vault);
  core.store.raw.pragma('cache_size = -4194304'); // The whole case log, in KiB: it is made at random places.
  importSample(core.store, core.device, {
    users: sampleUserIds,
    today: dayOf(now()),
    cases,
    living: LIVING,
    archiveOpen: true,
  });
  // Nobody touches the keyboard during a bench, and it must not lock for that.
  const afterwards = state.enter(vault).core;
  afterwards.write('settings.change', (tx) => {
    tx.set('team', TEAM_ID, { idleMinutes: 60 });
  });
  state.leave();
}

/** Changes when what a case log is made of changes. */
export function fingerprint(): string {
  const hash = createHash('sha256');
  for (const folder of ['db/migrations', 'domain/sample'])
    for (const name of readdirSync(join(projectFolder, folder)).toSorted())
      hash.update(readFileSync(join(projectFolder, folder, name)));
  return hash.update(`${NOW} ${LIVING}`).digest('hex').slice(0, 12);
}
