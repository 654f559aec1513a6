import { listRows } from '../../db/rows.ts';
import type { QueryHandlers } from '../context.ts';
import { readDirectory } from '../directory.ts';

/** Who can unlock this case log. Adding and revoking users changes key slots, so it lives with the vault. */
export const usersQueries: QueryHandlers<'users.list'> = {
  'users.list': (_input, { db, user }) => {
    const directory = readDirectory(db);
    return listRows(db, 'users').map((row) => ({
      id: row.id,
      name: row.name ?? '',
      role: row.role ?? 'member',
      unit: row.unitId === null ? null : directory.unit(row.unitId),
      person: row.personId === null ? null : directory.person(row.personId),
      revoked: row.revoked ?? false,
      hasKey: row.revoked !== true,
      self: row.id === user.id,
    }));
  },
};
