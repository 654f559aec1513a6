/** A second person's yes to a paper about a protected child, proved by that person's own passphrase. */
import { notFound, ensure, Failure } from '../../domain/kernel/errors.ts';
import { dayOf } from '../../domain/kernel/plain-date.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import { namedUsers } from '../cases/named-users.ts';
import type { HostHandlers } from '../host-channels.ts';
import { openWithPassphrase } from '../vault/open-keys.ts';
import type { OpenCore } from '../open-core.ts';
import type { VaultState } from '../vault/vault-state.ts';

export function approvalsJobs(state: VaultState): HostHandlers<'approvals'> {
  return {
    async 'approvals.give'({ caseIds, paper, userId, passphrase, reason }) {
      const { core, vault } = state.open();
      const now = state.options.now();
      for (const caseId of caseIds) ensureBothNamed(core, caseId, userId, dayOf(now));
      const opened = await proved(state, userId, passphrase);
      opened.dataKey.fill(0);
      // Somebody may have locked meanwhile; then nothing is written.
      if (state.session()?.vault.userId !== vault.userId) throw new Failure('locked');
      const at = new Date(now).toISOString();
      core.write('approvals.give', (tx) => {
        for (const caseId of caseIds) tx.add('approvals', { caseId, paper, approvedBy: userId, at, reason });
        for (const caseId of caseIds) core.log('approve', caseId, `${paper} ${userId}`);
      });
      return { at };
    },
  };
}

/** Whoever asks and whoever approves are two, and the case names both. */
function ensureBothNamed({ store, user }: OpenCore, caseId: string, approverId: string, today: string): void {
  const facts = getCaseFacts(store, caseId, today) ?? notFound('case');
  const named = namedUsers(store, facts.subject).map(({ id }) => id);
  if (!named.includes(user().id)) throw new Failure('forbidden');
  ensure(approverId === user().id ? [{ rule: 'approval.self', field: 'userId' }] : []);
  ensure(named.includes(approverId) ? [] : [{ rule: 'approval.notNamed', field: 'userId' }]);
}

/** The same slow-down as at the lock: a window left open is no place to guess somebody else's passphrase. */
async function proved(
  state: VaultState,
  userId: string,
  passphrase: string,
): ReturnType<typeof openWithPassphrase> {
  const { core, vault } = state.open();
  try {
    return await state.attempts.guard(() => openWithPassphrase(vault.keys, userId, passphrase));
  } catch (error) {
    if (error instanceof Failure && error.code === 'wrong-passphrase') {
      core.log('failedUnlock', '', `approve ${userId}`);
      state.attempts.noteLogged();
    }
    throw error;
  }
}
