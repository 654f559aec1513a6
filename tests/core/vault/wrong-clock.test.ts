import { expect, test } from 'vitest';
import { createdHost, passphrase } from '../../support/host.ts';

const rename = { name: 'Familjehuset Nytt', municipality: 'Ekhälla' };

test('a case log that was written in with a clock three days ahead can be opened and read, and told why it takes nothing new', async () => {
  const made = await createdHost();
  made.clock.now -= 3 * 24 * 3_600_000;
  const later = made.restart();
  await later.call('vault.unlock', { userId: made.userId, passphrase });
  const { team } = await later.call('settings.get', null);
  expect(team.name).toBe('Familjehuset Provet');
  await later.call('drafts.save', { key: 'new-case', value: { firstName: 'Nova' } });
  expect(await later.host.call('settings.saveTeam', { ...team, ...rename })).toMatchObject({
    ok: false,
    error: { code: 'clock-ahead', params: { hours: 72 } },
  });
});

test('a copy from the future is not put in its place, and one from before the wrong clock is', async () => {
  const made = await createdHost();
  await made.call('backups.make', { reason: 'manual' });
  made.clock.now += 3 * 24 * 3_600_000;
  const { team } = await made.call('settings.get', null);
  await made.call('settings.saveTeam', { ...team, ...rename });
  await made.call('backups.make', { reason: 'manual' });
  made.clock.now -= 3 * 24 * 3_600_000 - 60_000;
  const [ahead, before] = (await made.call('backups.list', null)).rows;
  const who = { userId: made.userId, passphrase };
  expect(await made.fail('backups.restore', { id: ahead?.id ?? '', ...who })).toBe('clock-ahead');
  expect((await made.call('settings.get', null)).team.name).toBe('Familjehuset Nytt');
  await made.call('backups.restore', { id: before?.id ?? '', ...who });
  expect((await made.call('settings.get', null)).team.name).toBe('Familjehuset Provet');
  await made.call('settings.saveTeam', { ...team, ...rename });
  expect(await made.call('vault.compareProjection', null)).toMatchObject({
    differences: [],
    brokenChains: 0,
  });
});
