/** Roles as a running, encrypted case log keeps them, jobs included. */
import { afterAll, describe, expect, it } from 'vitest';
import { contract } from '../../../domain/contract.ts';
import type { ChannelName } from '../../../domain/contract.ts';
import { isAllowed, roles } from '../../../domain/kernel/permissions.ts';
import type { Role } from '../../../domain/kernel/permissions.ts';
import { createdHost, testHost } from '../../support/host.ts';
import type { TestHost } from '../../support/host.ts';
import { sampleCore } from '../../support/sample-core.ts';
import { thingsOf, validInputs } from '../../support/valid-inputs.ts';

const channels = Object.keys(contract) as ChannelName[];
const isBeforeUnlock = (channel: ChannelName): boolean => contract[channel].needs === 'nobody';
const sample = sampleCore();
afterAll(sample.close);
const inputs = validInputs(thingsOf(sample.coordinator));
const forbidden = { ok: false, error: { code: 'forbidden', params: {} } };

describe('a running case log', () => {
  const unlockAs = async (role: Role): Promise<TestHost> => {
    const made = await createdHost();
    if (role === 'coordinator') return made;
    const passphrase = 'tumme skåp regnrock älg';
    const { units } = await made.call('settings.get', null);
    const { userId } = await made.call('users.add', {
      name: 'Prov',
      role,
      personId: role === 'member' ? 'person-prov' : null,
      unitId: role === 'member' ? (units[0]?.id ?? null) : null,
      passphrase,
    });
    const other = made.restart();
    await other.call('vault.unlock', { userId, passphrase });
    return other;
  };

  it.each(roles)('refuses %s every channel that is not theirs, jobs as well', async (role) => {
    const host = await unlockAs(role);
    const users = JSON.stringify(await host.call('vault.status', null));
    for (const channel of channels)
      if (!isBeforeUnlock(channel) && !isAllowed(role, contract[channel].needs))
        expect([channel, await host.host.call(channel, inputs[channel])]).toEqual([channel, forbidden]);
    expect(JSON.stringify(await host.call('vault.status', null))).toBe(users);
  });

  it.each(roles)(
    'lets %s call what is theirs: what comes back is never that the role may not',
    async (role) => {
      const host = await unlockAs(role);
      const asked = channels.filter(
        (channel) => contract[channel].kind === 'query' && isAllowed(role, contract[channel].needs),
      );
      const refused: string[] = [];
      for (const channel of asked) {
        const answer = await host.host.call(channel, inputs[channel]);
        if (!answer.ok && answer.error.code === 'forbidden') refused.push(channel);
      }
      expect(refused).toEqual([]);
    },
  );

  it('answers nothing but what a locked window needs, once locked', async () => {
    const made = (await createdHost()).restart();
    for (const channel of channels)
      if (!isBeforeUnlock(channel))
        expect([channel, await made.host.call(channel, inputs[channel])]).toEqual([
          channel,
          { ok: false, error: { code: 'locked', params: {} } },
        ]);
    made.host.close();
    const empty = testHost();
    for (const channel of channels)
      if (!isBeforeUnlock(channel))
        expect([channel, await empty.host.call(channel, inputs[channel])]).toMatchObject([
          channel,
          { ok: false, error: { code: 'locked' } },
        ]);
  });
});
