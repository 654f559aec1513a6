import type { Reader } from '../../db/query.ts';
import { listRows } from '../../db/rows.ts';

/** Who has written something, also after they have been revoked; empty for nobody that is known here. */
export function readUserNames(db: Reader): (userId: string) => string {
  const names = new Map(listRows(db, 'users').map(({ id, name }) => [id, name ?? '']));
  return (userId) => names.get(userId) ?? '';
}
