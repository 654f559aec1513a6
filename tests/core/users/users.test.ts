/** Who may open the case log, and what becomes of a passphrase that is forgotten. */
import { describe, expect, test } from 'vitest';
import { createdHost, passphrase } from '../../support/host.ts';
import type { CreatedHost, TestHost } from '../../support/host.ts';

const first = 'mossa lykta granit sommar';
const second = 'tumme skåp regnrock älg';

async function withMember(): Promise<{ made: CreatedHost; sofia: string; unitId: string }> {
  const made = await createdHost();
  const unitId = (await made.call('settings.get', null)).units[0]?.id ?? '';
  const { userId } = await made.call('users.add', {
    name: 'Sofia Dahlin',
    role: 'member',
    personId: 'person-prov',
    unitId,
    passphrase: first,
  });
  return { made, sofia: userId, unitId };
}

const refusal = async (host: TestHost, channel: Parameters<TestHost['call']>[0], input: unknown) => {
  const answer = await host.host.call(channel, input);
  return answer.ok ? undefined : (answer.error.params?.['rule'] ?? answer.error.code);
};

/** The auditor reads the log, so one is added and let in. */
async function logOf(host: TestHost): Promise<{ action: string; about: string; detail: string }[]> {
  const { userId } = await host.call('users.add', {
    name: 'Henrik Malm',
    role: 'auditor',
    personId: null,
    unitId: null,
    passphrase: second,
  });
  const auditor = host.restart();
  await auditor.call('vault.unlock', { userId, passphrase: second });
  const { rows } = await auditor.call('accessLog.list', {
    case: null,
    userId: null,
    month: null,
    offset: 0,
    limit: 100,
  });
  return rows.toReversed().map(({ action, about, detail }) => ({ action, about, detail }));
}

describe('a forgotten passphrase', () => {
  test('is replaced by one that its owner types with another coordinator, and the old one opens nothing', async () => {
    const { made, sofia } = await withMember();
    await made.call('users.resetPassphrase', { userId: sofia, passphrase: second });
    const locked = made.restart();
    expect(await locked.fail('vault.unlock', { userId: sofia, passphrase: first })).toBe('wrong-passphrase');
    await locked.call('vault.unlock', { userId: sofia, passphrase: second });
    expect(await locked.call('session.get', null)).toMatchObject({ user: { id: sofia, role: 'member' } });
    const mine = locked.restart();
    await mine.call('vault.unlock', { userId: made.userId, passphrase });
    expect(await logOf(mine)).toContainEqual({
      action: 'passphraseReset',
      about: 'Sofia Dahlin',
      detail: '',
    });
  });

  test('cannot be one’s own, a revoked or an unknown user’s, nor a weak one, and only a coordinator may', async () => {
    const { made, sofia } = await withMember();
    const channel = 'users.resetPassphrase';
    expect(await refusal(made, channel, { userId: made.userId, passphrase: second })).toBe('users.resetSelf');
    expect(await refusal(made, channel, { userId: 'nobody', passphrase: second })).toBe('not-found');
    expect(await refusal(made, channel, { userId: sofia, passphrase: 'kort' })).toBe('passphrase.short');
    expect(await refusal(made, channel, { userId: sofia, passphrase: 'Sofia Dahlin Sofia 1' })).toBe(
      'passphrase.known',
    );
    const hers = made.restart();
    await hers.call('vault.unlock', { userId: sofia, passphrase: first });
    expect(await refusal(hers, channel, { userId: made.userId, passphrase: second })).toBe('forbidden');
    const mine = hers.restart();
    await mine.call('vault.unlock', { userId: made.userId, passphrase });
    await mine.call('users.revoke', { userId: sofia });
    expect(await refusal(mine, channel, { userId: sofia, passphrase: second })).toBe('users.revoked');
  });

  test('is replaced with the printed code, and the log says so', async () => {
    const { made, sofia } = await withMember();
    const locked = made.restart();
    await locked.call('vault.unlockWithCode', {
      userId: sofia,
      code: made.recoveryCode,
      newPassphrase: second,
    });
    const mine = locked.restart();
    await mine.call('vault.unlock', { userId: made.userId, passphrase });
    expect(await logOf(mine)).toContainEqual({
      action: 'passphraseReset',
      about: 'Sofia Dahlin',
      detail: 'recoveryCode',
    });
  });
});

describe('rights', () => {
  test('that change count at the next call, and are in the log with the new role', async () => {
    const { made, sofia } = await withMember();
    await made.call('users.change', { userId: sofia, role: 'steering', personId: null, unitId: null });
    expect(await made.call('users.list', null)).toMatchObject([
      { name: 'Ingela Brandt', role: 'coordinator', self: true },
      { name: 'Sofia Dahlin', role: 'steering', unit: null, lastUnlock: null },
    ]);
    const hers = made.restart();
    await hers.call('vault.unlock', { userId: sofia, passphrase: first });
    expect(await refusal(hers, 'cases.schools', null)).toBe('forbidden');
    const mine = hers.restart();
    await mine.call('vault.unlock', { userId: made.userId, passphrase });
    const log = await logOf(mine);
    expect(log).toContainEqual({ action: 'rightsChanged', about: 'Sofia Dahlin', detail: 'steering' });
    expect(log).toContainEqual({ action: 'userAdded', about: 'Sofia Dahlin', detail: 'member' });
  });

  test('are not one’s own to change, nor a revoked user’s, and a member has a unit', async () => {
    const { made, sofia, unitId } = await withMember();
    const change = (userId: string, role: string, unit: string | null) =>
      refusal(made, 'users.change', { userId, role, personId: 'person-prov', unitId: unit });
    expect(await change(made.userId, 'member', unitId)).toBe('users.ownRole');
    expect(await change(made.userId, 'coordinator', unitId)).toBeUndefined();
    expect(await change(sofia, 'member', null)).toBe('users.unit');
    expect(await change('nobody', 'member', unitId)).toBe('not-found');
    await made.call('users.revoke', { userId: sofia });
    expect(await change(sofia, 'member', unitId)).toBe('users.revoked');
    expect(await refusal(made, 'users.revoke', { userId: made.userId })).toBe('users.revokeSelf');
  });
});

test('whoever reads cases is a person at the table, who can step back from one', async () => {
  const { made, sofia, unitId } = await withMember();
  const nobody = { personId: null, unitId };
  for (const role of ['coordinator', 'member']) {
    const added = { ...nobody, role, name: 'Prov', passphrase: second };
    expect([role, await refusal(made, 'users.add', added)]).toEqual([role, 'users.person']);
    const invited = { machine: 'Prov', user: { ...nobody, role, name: 'Prov' }, path: '/prov' };
    expect([role, await refusal(made, 'exchange.invite', invited)]).toEqual([role, 'users.person']);
    const changed = { ...nobody, role, userId: sofia };
    expect([role, await refusal(made, 'users.change', changed)]).toEqual([role, 'users.person']);
  }
  expect(await made.call('users.list', null)).toHaveLength(2);
});

test('the list of users says when each last unlocked here', async () => {
  const { made, sofia } = await withMember();
  const hers = made.restart();
  hers.clock.now += 60_000;
  await hers.call('vault.unlock', { userId: sofia, passphrase: first });
  const mine = hers.restart();
  await mine.call('vault.unlock', { userId: made.userId, passphrase });
  expect(await mine.call('users.list', null)).toMatchObject([
    { name: 'Ingela Brandt', lastUnlock: new Date('2026-11-22T09:01:00').toISOString() },
    { name: 'Sofia Dahlin', lastUnlock: new Date('2026-11-22T09:01:00').toISOString() },
  ]);
});
