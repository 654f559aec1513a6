/** Who has read what outlives every restore, and not everybody may bring an old copy back. */
import { expect, it } from 'vitest';
import { createdHost, newFolder, passphrase, testHost } from '../../support/host.ts';
import type { CreatedHost, TestHost } from '../../support/host.ts';
import { aCase } from '../../support/case-builders.ts';

const own = 'mossa lykta granit sommar';

interface Prepared {
  readonly made: CreatedHost;
  readonly memberId: string;
  readonly auditorId: string;
  readonly caseId: string;
  readonly copy: string;
}

/** A case, a member and an auditor, then a copy; the day after, the member reads the case. */
async function read(): Promise<Prepared> {
  const made = await createdHost();
  const { units } = await made.call('settings.get', null);
  const unitId = units[0]?.id ?? '';
  const { id: personId } = await made.call('people.save', {
    id: null,
    fields: { name: 'Malin', profession: '', unitId, archived: false },
  });
  const user = { personId, unitId, passphrase: own };
  const { userId: memberId } = await made.call('users.add', { name: 'Malin', role: 'member', ...user });
  const { userId: auditorId } = await made.call('users.add', { name: 'Axel', role: 'auditor', ...user });
  const fields = aCase({ referringUnitId: unitId, concerns: [] });
  const { caseId } = await made.call('cases.raise', { fields, returnOf: null, draftKey: null });
  const copy = (await made.call('backups.make', { reason: 'manual' }))?.id ?? '';
  made.clock.now += 86_400_000;
  const member = made.restart();
  await member.call('vault.unlock', { userId: memberId, passphrase: own });
  await member.call('cases.get', { caseId });
  member.host.close();
  made.clock.now += 60_000;
  return { made, memberId, auditorId, caseId, copy };
}

async function readingsOf({ made, auditorId, memberId }: Prepared): Promise<number> {
  const auditor = testHost(made.folder, made.clock);
  await auditor.call('vault.unlock', { userId: auditorId, passphrase: own });
  expect(await auditor.call('accessLog.check', null)).toMatchObject({ brokenAt: null });
  const asked = { case: null, userId: memberId, month: null, offset: 0, limit: 50 };
  const { rows } = await auditor.call('accessLog.list', asked);
  auditor.host.close();
  return rows.filter(({ action }) => action === 'read').length;
}

const restored = (host: TestHost, { copy: id, made: { userId } }: Prepared, secret = passphrase) =>
  host.fail('backups.restore', { id, userId, passphrase: secret });

it('the reading is there after an older copy has been restored, at the lock screen and unlocked', async () => {
  const prepared = await read();
  const { made } = prepared;
  const locked = testHost(made.folder, made.clock);
  expect(await restored(locked, prepared)).toBeUndefined();
  locked.host.close();
  expect(await readingsOf(prepared)).toBe(1);

  made.clock.now += 60_000;
  const open = testHost(made.folder, made.clock);
  await open.call('vault.unlock', { userId: made.userId, passphrase });
  expect(await restored(open, prepared)).toBeUndefined();
  open.host.close();
  expect(await readingsOf(prepared)).toBe(1);
});

it('and once only when the restore is undone', async () => {
  const prepared = await read();
  const { made } = prepared;
  const host = testHost(made.folder, made.clock);
  await restored(host, prepared);
  made.clock.now += 60_000;
  const { rows } = await host.call('backups.list', null);
  const undo = rows.find(({ reason }) => reason === 'beforeRestore')?.id ?? '';
  expect(await restored(host, { ...prepared, copy: undo })).toBeUndefined();
  host.host.close();
  expect(await readingsOf(prepared)).toBe(1);
});

it('a member brings no old copy back, with the case log locked or open, but may with the printed code', async () => {
  const prepared = await read();
  const { made, memberId: userId, copy: id } = prepared;
  const member = testHost(made.folder, made.clock);
  expect(await member.fail('backups.restore', { id, userId, passphrase: own })).toBe('rule');
  await member.call('vault.unlock', { userId, passphrase: own });
  expect(await member.fail('backups.restore', { id, userId, passphrase: own })).toBe('rule');
  expect(await readingsOfOpen(member, prepared.caseId)).toBe(true);
  expect(await member.fail('backups.restore', { id, userId, passphrase: made.recoveryCode })).toBeUndefined();
  member.host.close();
  expect(await readingsOf(prepared)).toBe(2);
});

/** The case log that the member has open is untouched. */
const readingsOfOpen = async (host: TestHost, caseId: string): Promise<boolean> =>
  (await host.fail('cases.get', { caseId })) === undefined;

it('nor does a member replace a case log that the own keys cannot open', async () => {
  const { made, memberId: userId, copy } = await read();
  const id = `${made.folder}/backups/${copy}`;
  const other = await createdHost();
  other.host.close();
  const locked = testHost(other.folder, other.clock);
  other.clock.now = made.clock.now;
  expect(await locked.fail('backups.restore', { id, userId, passphrase: own })).toBe('rule');
  const fresh = testHost(newFolder(), made.clock);
  expect(await fresh.fail('backups.restore', { id, userId, passphrase: own })).toBeUndefined();
});
