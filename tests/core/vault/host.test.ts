import { describe, expect, test } from 'vitest';
import { createdHost, passphrase, teamInput, testHost } from '../../support/host.ts';

const second = 'mossa lykta granit sommar';

describe('first run', () => {
  test('a new folder is empty, and a case log made in it opens again after a restart', async () => {
    const first = testHost();
    expect(await first.call('vault.status', null)).toMatchObject({
      state: 'empty',
      problem: null,
      users: [],
      backups: 0,
    });
    const { recoveryCode } = await first.call('vault.prepare', null);
    const { userId } = await first.call('vault.create', {
      ...teamInput,
      typedCode: recoveryCode.toLowerCase(),
    });
    expect(await first.call('vault.status', null)).toMatchObject({ state: 'open' });
    const again = first.restart();
    expect(await again.call('vault.status', null)).toMatchObject({
      state: 'locked',
      teamName: 'Familjehuset Provet',
      users: [{ id: userId, name: 'Ingela Brandt' }],
      sample: false,
    });
    expect(await again.fail('session.get', null)).toBe('locked');
    await again.call('vault.unlock', { userId, passphrase });
    expect(await again.call('session.get', null)).toMatchObject({
      user: { name: 'Ingela Brandt', role: 'coordinator' },
    });
  });

  test('the code must be typed as printed, the passphrase must be long, and nothing is left behind otherwise', async () => {
    const made = testHost();
    const { recoveryCode } = await made.call('vault.prepare', null);
    expect(await made.fail('vault.create', { ...teamInput, typedCode: 'fel kod' })).toBe('rule');
    expect(
      await made.fail('vault.create', { ...teamInput, passphrase: 'kort', typedCode: recoveryCode }),
    ).toBe('rule');
    expect(
      await made.fail('vault.create', {
        ...teamInput,
        passphrase: 'Ingela Brandt Ekhälla',
        typedCode: recoveryCode,
      }),
    ).toBe('rule');
    expect(await made.call('vault.status', null)).toMatchObject({ state: 'empty' });
  });

  test('a case log is never made over another', async () => {
    const made = await createdHost();
    expect(await made.fail('vault.prepare', null)).toBe('vault-exists');
    expect(await made.fail('vault.createSample', null)).toBe('vault-exists');
  });

  test('an unknown channel and a wrong input are refused', async () => {
    const { host } = testHost();
    expect(await host.call('vault.nothing', null)).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
    expect(await host.call('__proto__', null)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(await host.call('vault.unlock', { userId: 1 })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
  });
});

describe('getting in', () => {
  test('the printed code lets somebody in and gives a new passphrase; the code stays', async () => {
    const made = await createdHost();
    const locked = made.restart();
    const typed = made.recoveryCode.replaceAll('0', 'o').replaceAll(' ', '-');
    await locked.call('vault.unlockWithCode', { userId: made.userId, code: typed, newPassphrase: second });
    const again = locked.restart();
    expect(await again.fail('vault.unlock', { userId: made.userId, passphrase })).toBe('wrong-passphrase');
    await again.call('vault.unlock', { userId: made.userId, passphrase: second });
    const third = again.restart();
    await third.call('vault.unlockWithCode', {
      userId: made.userId,
      code: made.recoveryCode,
      newPassphrase: passphrase,
    });
  });

  test('a changed passphrase replaces the old one', async () => {
    const made = await createdHost();
    expect(await made.fail('vault.changePassphrase', { current: second, next: second })).toBe(
      'wrong-passphrase',
    );
    await made.call('vault.changePassphrase', { current: passphrase, next: second });
    const again = made.restart();
    expect(await again.fail('vault.unlock', { userId: made.userId, passphrase })).toBe('wrong-passphrase');
    await again.call('vault.unlock', { userId: made.userId, passphrase: second });
  });

  test('å as one character or as two is the same passphrase', async () => {
    const made = await createdHost();
    await made.call('vault.changePassphrase', {
      current: passphrase,
      next: 'såpbubbla på ängen'.normalize('NFC'),
    });
    const input = { userId: made.userId, passphrase: 'såpbubbla på ängen'.normalize('NFD') };
    expect(await made.restart().fail('vault.unlock', input)).toBeUndefined();
  });

  test('a second process is told that somebody has it open', async () => {
    const made = await createdHost();
    const other = testHost(made.folder, made.clock);
    expect(await other.fail('vault.unlock', { userId: made.userId, passphrase })).toBe('vault-in-use');
  });
});

describe('wrong passphrases', () => {
  test('five are free, then the wait doubles, survives a restart, and ends', async () => {
    const made = await createdHost();
    let host = made.restart();
    for (let tries = 0; tries < 5; tries += 1)
      expect(await host.fail('vault.unlock', { userId: made.userId, passphrase: second })).toBe(
        'wrong-passphrase',
      );
    expect(await host.fail('vault.unlock', { userId: made.userId, passphrase })).toBe('too-many-attempts');
    host = host.restart();
    expect(await host.call('vault.status', null)).toMatchObject({ waitSeconds: 1 });
    expect(await host.fail('vault.unlock', { userId: made.userId, passphrase })).toBe('too-many-attempts');
    made.clock.now += 1000;
    expect(await host.fail('vault.unlock', { userId: made.userId, passphrase: second })).toBe(
      'wrong-passphrase',
    );
    expect(await host.call('vault.status', null)).toMatchObject({ waitSeconds: 2 });
    made.clock.now += 2000;
    await host.call('vault.unlock', { userId: made.userId, passphrase });
    expect(await host.call('vault.status', null)).toMatchObject({ waitSeconds: 0 });
  });

  test('many at once are still counted one by one', async () => {
    const made = await createdHost();
    const host = made.restart();
    const codes = await Promise.all(
      Array.from({ length: 12 }, () =>
        host.fail('vault.unlock', { userId: made.userId, passphrase: second }),
      ),
    );
    expect(codes.filter((code) => code === 'wrong-passphrase')).toHaveLength(5);
    expect(codes.filter((code) => code === 'too-many-attempts')).toHaveLength(7);
  });

  test('a clock set back does not make the wait longer', async () => {
    const made = await createdHost();
    const host = made.restart();
    for (let tries = 0; tries < 5; tries += 1)
      await host.fail('vault.unlock', { userId: made.userId, passphrase: second });
    made.clock.now -= 365 * 24 * 3600 * 1000;
    expect(await host.call('vault.status', null)).toMatchObject({ waitSeconds: 1 });
  });

  test('a user that does not exist gets the same answer, and counts', async () => {
    const made = await createdHost();
    const host = made.restart();
    const unknown = await host.host.call('vault.unlock', { userId: 'nobody', passphrase });
    expect(unknown).toEqual(
      await host.host.call('vault.unlock', { userId: made.userId, passphrase: second }),
    );
    for (let tries = 2; tries < 5; tries += 1)
      await host.fail('vault.unlock', { userId: 'nobody', passphrase });
    expect(await host.fail('vault.unlock', { userId: 'nobody', passphrase })).toBe('too-many-attempts');
  });
});

describe('users', () => {
  test('a new user gets in with a passphrase of their own, and is shut out when revoked', async () => {
    const made = await createdHost();
    const { userId } = await made.call('users.add', {
      name: 'Sofia Dahlin',
      role: 'member',
      personId: 'person-prov',
      unitId: 'unit-prov',
      passphrase: second,
    });
    expect(await made.call('users.list', null)).toMatchObject([
      { name: 'Ingela Brandt', hasKey: true, self: true, revoked: false },
      { name: 'Sofia Dahlin', hasKey: true, self: false, revoked: false },
    ]);
    const hers = made.restart();
    await hers.call('vault.unlock', { userId, passphrase: second });
    expect(await hers.fail('users.list', null)).toBe('forbidden');
    expect(await hers.fail('users.revoke', { userId: made.userId })).toBe('forbidden');
    const mine = hers.restart();
    await mine.call('vault.unlock', { userId: made.userId, passphrase });
    await mine.call('users.revoke', { userId });
    expect(await mine.call('users.list', null)).toMatchObject([
      { hasKey: true },
      { name: 'Sofia Dahlin', hasKey: false, revoked: true },
    ]);
    expect(await mine.call('session.get', null)).toMatchObject({ user: { id: made.userId } });
    const after = mine.restart();
    expect(await after.fail('vault.unlock', { userId, passphrase: second })).toBe('wrong-passphrase');
    await after.call('vault.unlock', { userId: made.userId, passphrase });
  });

  test('nobody revokes themselves', async () => {
    const made = await createdHost();
    expect(await made.fail('users.revoke', { userId: made.userId })).toBe('rule');
    expect(await made.fail('users.revoke', { userId: 'nobody' })).toBe('not-found');
  });

  test('a new printed code counts once it is typed in, and the old one is worth nothing then', async () => {
    const made = await createdHost();
    const { recoveryCode } = await made.call('users.newRecoveryCode', null);
    expect(await made.fail('users.confirmRecoveryCode', { typedCode: made.recoveryCode })).toBe('rule');
    await made.call('users.confirmRecoveryCode', { typedCode: recoveryCode });
    const locked = made.restart();
    const input = { userId: made.userId, newPassphrase: second };
    expect(await locked.fail('vault.unlockWithCode', { ...input, code: made.recoveryCode })).toBe(
      'wrong-passphrase',
    );
    await locked.call('vault.unlockWithCode', { ...input, code: recoveryCode });
  });
});
