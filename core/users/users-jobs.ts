/**
 * Who can open the case log: a row in the log and a slot beside it. The row is written first, both ways: a user
 * who has a row and no slot is seen in the list, and one who is revoked stays out even if the slot is still there.
 */
import { randomUUID } from 'node:crypto';
import { listRows } from '../../db/rows.ts';
import { Failure, notFound } from '../../domain/kernel/errors.ts';
import { formatCode } from '../../domain/vault/vault-rules.ts';
import type { HostHandlers } from '../host-channels.ts';
import { userSlots } from '../vault/open-keys.ts';
import { removeUserSlot, replaceRecoverySlot, setUserSlot } from '../vault/open-vault.ts';
import { newRecoveryCode } from '../vault/recovery-code.ts';
import { chooseCost, ensurePassphrase, ensureTyped } from '../vault/secrets.ts';
import type { PendingCode } from '../vault/secrets.ts';
import type { OpenSession, VaultState } from '../vault/vault-state.ts';

export function usersJobs(state: VaultState): HostHandlers<'users'> {
  const pending: PendingCode = { code: undefined };
  return {
    'users.list': () => listUsers(state.open()),
    async 'users.add'({ name, role, personId, unitId, passphrase }) {
      const { core, vault: before } = state.open();
      ensurePassphrase(passphrase, before.keys, name);
      const id = randomUUID();
      const cost = await chooseCost(state);
      core.write('users.add', (tx) => {
        tx.set('users', id, { name, role, personId, unitId, revoked: false });
      });
      await state.exclusively(({ vault }) =>
        setUserSlot(vault, { id, label: name, secret: passphrase, cost }),
      );
      core.log('userAdded', '', role);
      return { userId: id };
    },
    async 'users.revoke'({ userId }) {
      const { core, vault } = state.open();
      assertMayRevoke(state.open(), userId);
      core.write('users.revoke', (tx) => {
        tx.set('users', userId, { revoked: true });
      });
      if (userSlots(vault.keys).some(({ id }) => id === userId))
        await state.exclusively((session) => removeUserSlot(session.vault, userId));
      state.open().core.log('userRevoked', '', userId);
      return null;
    },
    async 'users.newRecoveryCode'() {
      state.open();
      pending.code = newRecoveryCode();
      return Promise.resolve({ recoveryCode: formatCode(pending.code) });
    },
    async 'users.confirmRecoveryCode'({ typedCode }) {
      const code = ensureTyped(pending, typedCode);
      const cost = await chooseCost(state);
      await state.exclusively(({ vault }) => replaceRecoverySlot(vault, code, cost));
      pending.code = undefined;
      return null;
    },
  };
}

/** Nobody locks themselves out, and there is always a coordinator who can let others in. */
function assertMayRevoke({ core, vault }: OpenSession, userId: string): void {
  const users = listRows(core.store, 'users');
  if (!users.some(({ id }) => id === userId)) notFound('users');
  if (userId === vault.userId) throw new Failure('rule', { rule: 'users.revokeSelf' });
}

function listUsers({ core, vault }: OpenSession): ReturnType<HostHandlers<'users'>['users.list']> {
  const units = new Map(listRows(core.store, 'units').map(({ id, name }) => [id, name]));
  const people = new Map(listRows(core.store, 'people').map(({ id, name }) => [id, name]));
  const slots = new Set(userSlots(vault.keys).map(({ id }) => id));
  const swedish = new Intl.Collator('sv');
  return listRows(core.store, 'users')
    .flatMap(({ id, name, role, unitId, personId, revoked }) =>
      role === null
        ? []
        : [
            {
              id,
              name: name ?? '',
              role,
              unit: unitId === null ? null : (units.get(unitId) ?? null),
              person: personId === null ? null : (people.get(personId) ?? null),
              revoked: revoked === true,
              hasKey: slots.has(id),
              self: id === vault.userId,
            },
          ],
    )
    .toSorted((left, right) => swedish.compare(left.name, right.name));
}
