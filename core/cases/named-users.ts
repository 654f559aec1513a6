import { isNamed } from '../../domain/disclosure.ts';
import type { Subject } from '../../domain/disclosure.ts';
import type { Row } from '../../domain/registry.ts';
import type { Reader } from '../../db/query.ts';
import { listRows } from '../../db/rows.ts';
import { byName } from '../../domain/kernel/swedish-order.ts';

export interface NamedUser {
  readonly id: string;
  readonly name: string;
  readonly personId: string | null;
}

/** Somebody whose role reads cases, and who can still unlock. */
const readsCases = ({ role, revoked }: Row<'users'>): boolean =>
  revoked !== true && (role === 'coordinator' || role === 'member');

/** Who may be named in a protected case. */
export const listReaders = (db: Reader): Row<'users'>[] => listRows(db, 'users').filter(readsCases);

/** Who may open a protected case, as things are now; nobody of a case that is not protected. */
export function namedUsers(
  db: Reader,
  subject: Pick<Subject, 'identityProtected' | 'namedUserIds'>,
): NamedUser[] {
  if (!subject.identityProtected) return [];
  return listReaders(db)
    .filter(({ id, role }) => role !== null && isNamed(subject, { role, userId: id }))
    .map(({ id, name, personId }) => ({ id, name: name ?? '', personId }))
    .toSorted(byName);
}
