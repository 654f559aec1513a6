/**
 * A process to be killed: adds and revokes users, makes backups and restores them, over and over.
 * Arguments: folder, migrations folder, user, passphrase.
 */
import { createHost } from '../../core/host.ts';

const [folder = '', migrationsFolder = '', userId = '', passphrase = ''] = process.argv.slice(2);
const host = createHost({
  folder,
  migrationsFolder,
  onChanged: () => undefined,
  kdf: { floor: { memoryKiB: 64, iterations: 1 }, tune: false, wordsLogRounds: 4 },
});

async function call(channel: string, input: unknown): Promise<unknown> {
  const envelope = await host.call(channel, input);
  if (!envelope.ok) throw new Error(`${channel} ${envelope.error.code}`);
  return envelope.value;
}

const idIn = (value: unknown, name: string): unknown =>
  value instanceof Object ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;

await call('vault.unlock', { userId, passphrase });
process.stdout.write('open\n');
for (let round = 0; ; round += 1) {
  const added = await call('users.add', {
    name: 'Sofia',
    role: 'member',
    personId: 'person-prov',
    unitId: 'unit-house',
    passphrase,
  });
  await call('users.revoke', { userId: idIn(added, 'userId') });
  if (round % 2 === 0) continue;
  const copy = await call('backups.make', { reason: 'manual' });
  await call('backups.restore', { id: idIn(copy, 'id'), userId, passphrase });
}
