import type { ApiOutput } from '../api/call.ts';
import type { Translate } from '../text/t.ts';

type User = ApiOutput<'users.list'>[number];

/** Users who may be named: those whose role reads cases, and those who are named already. */
export const userOptions = (users: readonly User[], named: readonly string[], t: Translate) =>
  users
    .filter(
      ({ id, role, revoked }) =>
        named.includes(id) || (!revoked && (role === 'coordinator' || role === 'member')),
    )
    .map(({ id, name, role, unit, revoked }) => ({
      id,
      label: name,
      detail: [revoked ? t('users.state.revoked') : t(`app.role.${role}`), unit ?? '']
        .filter((part) => part !== '')
        .join(', '),
    }));
