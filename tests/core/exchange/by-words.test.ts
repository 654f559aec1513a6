/** A file for a single time, opened by five words that are told in another way. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { give, joinedHost } from '../../support/exchange-hosts.ts';
import { createdHost, newFolder } from '../../support/host.ts';
import type { TestHost } from '../../support/host.ts';

const BO = { name: 'Bo Berg', role: 'coordinator', unitId: 'unit-school', personId: 'person-prov' } as const;

const refusal = async (host: TestHost, path: string, passphrase: string | null): Promise<unknown> => {
  const answer = await host.host.call('exchange.inspect', { path, passphrase });
  return answer.ok ? undefined : answer.error.params?.['rule'];
};

it('asks for the words, opens with them however they are typed, and with nothing else', async () => {
  const made = await createdHost();
  const there = await joinedHost(made, BO);
  await give(there, made);
  const folder = newFolder();
  mkdirSync(folder, { recursive: true });
  const { passphrase } = await made.call('exchange.send', {
    to: [there.machineId],
    folder,
    byPassphrase: true,
  });
  const path = join(folder, readdirSync(folder)[0] ?? '');
  expect(passphrase?.split(' ')).toHaveLength(5);
  expect(await refusal(there, path, null)).toBe('exchange.needsWords');
  expect(await refusal(there, path, 'fem helt andra ord här')).toBe('exchange.notForHere');
  const typed = ` ${(passphrase ?? '').toUpperCase().replaceAll(' ', '  ')} `;
  expect(await refusal(there, path, typed)).toBeUndefined();
});
