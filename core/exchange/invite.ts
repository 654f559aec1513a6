/**
 * A machine joins by a file that a passphrase opens, told in another way than the file. Inside are the team as far as
 * the new user may know it, the keys to know the inviter by, and a secret that proves the answer.
 */
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { listRows } from '../../db/rows.ts';
import type { AppContract } from '../../domain/contract.ts';
import type { ParsedInput } from '../../domain/kernel/channel.ts';
import { ensure, notFound } from '../../domain/kernel/errors.ts';
import { freeDeviceLetter } from '../../domain/users/device-rules.ts';
import { checkPerson, checkUserChange } from '../../domain/users/user-rules.ts';
import type { OpenCore } from '../open-core.ts';
import { suggestPassphrase } from '../vault/recovery-code.ts';
import { newSecret } from './device-keys.ts';
import type { DeviceKeys } from './device-keys.ts';
import { hashOfSecret } from './examine.ts';
import { listMachines } from './machines.ts';
import { writeInvitation } from './send.ts';

type Invitation = ParsedInput<AppContract, 'exchange.invite'>;

/** @returns the words that open the file; they are kept nowhere */
export async function invite(
  wanted: {
    readonly core: OpenCore;
    readonly keys: DeviceKeys;
    readonly now: number;
    readonly wordsLogRounds: number;
  },
  { machine, user, path }: Invitation,
): Promise<string> {
  const { core, keys } = wanted;
  const secret = newSecret();
  const id = randomBytes(8).toString('hex');
  const users = listRows(core.store, 'users');
  const userId = 'id' in user ? user.id : randomUUID();
  if ('id' in user && !users.some((one) => one.id === userId && one.revoked !== true)) notFound('users');
  if ('name' in user)
    ensure([...checkUserChange(users, core.user().id, { id: userId, ...user }), ...checkPerson(user)]);
  const taken = listRows(core.store, 'devices').map(({ letter }) => letter ?? '');
  core.write('exchange.invite', (tx) => {
    if ('name' in user) {
      tx.set('users', userId, { ...user, revoked: false });
      core.log('userAdded', '', `${userId} ${user.role}`);
    }
    tx.set('devices', id, {
      name: machine,
      letter: freeDeviceLetter(taken, randomInt),
      userId,
      invitation: hashOfSecret(secret),
      revoked: false,
    });
  });
  const passphrase = suggestPassphrase();
  const to = listMachines(core.store).find((one) => one.id === id) ?? notFound('machine');
  const owner = to.owner ?? notFound('users');
  const joining = { secret, readKey: keys.read.publicKey };
  await writeInvitation(wanted, { ...to, owner }, joining, { path, name: basename(path), passphrase });
  return passphrase;
}
