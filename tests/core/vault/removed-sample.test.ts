import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SAMPLE_PASSPHRASE } from '../../../core/vault/sample-vault.ts';
import { createdHost, passphrase, testHost } from '../../support/host.ts';
import type { TestHost } from '../../support/host.ts';

const own = 'mossa lykta granit sommar';
const stands = (host: TestHost) => host.call('vault.status', null);
const sampleHost = async (): Promise<TestHost> => {
  const made = testHost();
  await made.call('vault.createSample', null);
  await made.call('backups.make', { reason: 'manual' });
  return made;
};
const enter = (host: TestHost, userId: string, as = SAMPLE_PASSPHRASE) =>
  host.call('vault.unlock', { userId, passphrase: as });

test('opens with the passphrase on the locked window, and anybody in it removes it with its backups', async () => {
  const locked = (await sampleHost()).restart();
  const status = await stands(locked);
  expect(status).toMatchObject({ state: 'locked', sample: true, backups: 1 });
  expect(status.users).toHaveLength(5);
  await enter(locked, 'sample-auditor', status.samplePassphrase ?? '');
  await locked.call('vault.removeSample', null);
  expect(await stands(locked)).toMatchObject({ state: 'empty', backups: 0, canRestoreSample: true });
});

test('comes back as it was, with whoever removed it', async () => {
  const made = await sampleHost();
  await made.call('drafts.save', { key: 'prov', value: 'halvskrivet' });
  await made.call('vault.removeSample', null);
  await made.call('vault.restoreSample', null);
  expect(await stands(made)).toMatchObject({ state: 'open', backups: 1, canRestoreSample: false });
  expect(await made.call('session.get', null)).toMatchObject({ user: { id: 'sample-coordinator' } });
  expect(await made.call('drafts.get', { key: 'prov' })).toMatchObject({ value: 'halvskrivet' });
  expect(await made.fail('vault.restoreSample', null)).toBe('vault-exists');
});

test('comes back locked to somebody who has chosen a passphrase of their own', async () => {
  const made = await sampleHost();
  await made.call('vault.changePassphrase', { current: SAMPLE_PASSPHRASE, next: own });
  await made.call('vault.removeSample', null);
  await made.call('vault.restoreSample', null);
  expect(await stands(made)).toMatchObject({ state: 'locked', waitSeconds: 0 });
  await enter(made, 'sample-coordinator', own);
});

test('is gone for good when the core has ended, however it ended', async () => {
  const made = await sampleHost();
  await made.call('vault.removeSample', null);
  const next = made.restart();
  expect(existsSync(join(made.folder, 'removed-sample'))).toBe(false);
  expect(await next.fail('vault.restoreSample', null)).toBe('not-found');
  await next.call('vault.createSample', null);
  await next.call('vault.removeSample', null);
  // As after a power cut: nothing has closed the one before.
  expect(await stands(testHost(made.folder))).toMatchObject({ state: 'empty', canRestoreSample: false });
});

test('is gone for good when another case log is opened, whose backups are nobody’s business', async () => {
  const made = await createdHost();
  await made.call('backups.make', { reason: 'manual' });
  const [backup] = (await made.call('backups.list', null)).rows;
  made.host.close();
  rmSync(join(made.folder, 'vault'), { recursive: true });
  const sample = testHost(made.folder, made.clock);
  await sample.call('vault.createSample', null);
  await sample.call('vault.removeSample', null);
  expect(await stands(sample)).toMatchObject({ backups: 1 });
  await sample.call('backups.restore', { id: backup?.id ?? '', userId: made.userId, passphrase });
  expect(existsSync(join(made.folder, 'removed-sample'))).toBe(false);
  expect(await stands(sample)).toMatchObject({ state: 'open', sample: false });
});

test('a real case log cannot be removed that way', async () => {
  const made = await createdHost();
  expect(await made.fail('vault.removeSample', null)).toBe('forbidden');
  expect(await made.call('vault.status', null)).toMatchObject({ state: 'open' });
});
