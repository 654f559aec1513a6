/**
 * Who can open the case log: a row in the log and a slot beside it. The row is written first, both ways: a user
 * who has a row and no slot is seen in the list, and one who is revoked stays out even if the slot is still there.
 */
import { randomUUID } from 'node:crypto';
import { lastUnlock } from '../../db/access-log-reads.ts';
import { listRows } from '../../db/rows.ts';
import { ensure, notFound } from '../../domain/kernel/errors.ts';
import { byName } from '../../domain/kernel/swedish-order.ts';
import {
  checkNewUser,
  checkPerson,
  checkReset,
  checkRevoke,
  checkUserChange,
} from '../../domain/users/user-rules.ts';
import { formatCode } from '../../domain/vault/vault-rules.ts';
import type { HostHandlers } from '../host-channels.ts';
import { userSlots } from '../vault/open-keys.ts';
import { removeUserSlot, replaceRecoverySlot, setUserSlot } from '../vault/open-vault.ts';
import { newRecoveryCode } from '../vault/recovery-code.ts';
import { chooseCost, ensurePassphrase, ensureTyped } from '../vault/secrets.ts';
import type { PendingCode } from '../vault/secrets.ts';
import type { OpenSession, VaultState } from '../vault/vault-state.ts';

export function usersJobs(state: VaultState): HostHandlers<'users'> {
  return {
    ...recoveryCodeJobs(state),
    'users.list': () => listUsers(state.open()),
    async 'users.add'({ name, role, personId, unitId, passphrase }) {
      const { core, vault: before } = state.open();
      ensure(checkNewUser({ role, personId, unitId }));
      ensurePassphrase(passphrase, before.keys, name);
      const id = randomUUID();
      const cost = await chooseCost(state);
      core.write('users.add', (tx) => {
        tx.set('users', id, { name, role, personId, unitId, revoked: false });
        core.log('userAdded', '', `${id} ${role}`);
      });
      await state.exclusively(({ vault }) =>
        setUserSlot(vault, { id, label: name, secret: passphrase, cost }),
      );
      return { userId: id };
    },
    async 'users.change'({ userId, role, personId, unitId }) {
      const { core, vault } = state.open();
      const users = listRows(core.store, 'users');
      if (!users.some(({ id }) => id === userId)) notFound('users');
      const next = { id: userId, role, unitId, personId };
      ensure([...checkUserChange(users, vault.userId, next), ...checkPerson(next)]);
      core.write('users.change', (tx) => {
        tx.set('users', userId, { role, personId, unitId });
        core.log('rightsChanged', '', `${userId} ${role}`);
      });
      return Promise.resolve(null);
    },
    async 'users.resetPassphrase'({ userId, passphrase }) {
      const { core, vault: before } = state.open();
      const users = listRows(core.store, 'users');
      const user = users.find(({ id }) => id === userId) ?? notFound('users');
      ensure(checkReset(users, before.userId, userId));
      const label = user.name ?? '';
      ensurePassphrase(passphrase, before.keys, label);
      const cost = await chooseCost(state);
      // First: a trace of what did not happen is better than none of what did.
      core.log('passphraseReset', '', userId);
      await state.exclusively(({ vault }) =>
        setUserSlot(vault, { id: userId, label, secret: passphrase, cost }),
      );
      return null;
    },
    async 'users.revoke'({ userId }) {
      const { core, vault } = state.open();
      const users = listRows(core.store, 'users');
      if (!users.some(({ id }) => id === userId)) notFound('users');
      ensure(checkRevoke(users, vault.userId, userId));
      core.write('users.revoke', (tx) => {
        tx.set('users', userId, { revoked: true });
        core.log('userRevoked', '', userId);
      });
      if (userSlots(vault.keys).some(({ id }) => id === userId))
        await state.exclusively((session) => removeUserSlot(session.vault, userId));
      return null;
    },
  };
}

type CodeJobs = Pick<HostHandlers<'users'>, 'users.newRecoveryCode' | 'users.confirmRecoveryCode'>;

function recoveryCodeJobs(state: VaultState): CodeJobs {
  const pending: PendingCode = { code: undefined };
  return {
    async 'users.newRecoveryCode'() {
      state.open();
      pending.code = newRecoveryCode();
      return Promise.resolve({ recoveryCode: formatCode(pending.code) });
    },
    async 'users.confirmRecoveryCode'({ typedCode }) {
      const code = ensureTyped(pending, typedCode);
      const cost = await chooseCost(state);
      state.open().core.log('rightsChanged', '', 'recoveryCode');
      await state.exclusively(({ vault }) => replaceRecoverySlot(vault, code, cost));
      pending.code = undefined;
      return null;
    },
  };
}

function listUsers({ core, vault }: OpenSession): ReturnType<HostHandlers<'users'>['users.list']> {
  const units = new Map(listRows(core.store, 'units').map(({ id, name }) => [id, name]));
  const people = new Map(listRows(core.store, 'people').map(({ id, name }) => [id, name]));
  const slots = new Set(userSlots(vault.keys).map(({ id }) => id));
  return listRows(core.store, 'users')
    .flatMap(({ id, name, role, unitId, personId, revoked }) =>
      role === null
        ? []
        : [
            {
              id,
              name: name ?? '',
              role,
              unitId,
              unit: unitId === null ? null : (units.get(unitId) ?? null),
              personId,
              person: personId === null ? null : (people.get(personId) ?? null),
              lastUnlock: lastUnlock(core.store, id),
              revoked: revoked === true,
              hasKey: slots.has(id),
              self: id === vault.userId,
            },
          ],
    )
    .toSorted(byName);
}
