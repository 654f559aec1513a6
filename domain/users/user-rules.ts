import type { Violation } from '../kernel/errors.ts';
import type { Role } from '../kernel/permissions.ts';

interface UserFields {
  readonly role: Role;
  readonly unitId: string | null;
  readonly personId: string | null;
}

interface KnownUser {
  readonly id: string;
  readonly role: Role | null;
  readonly revoked: boolean | null;
}

/** A member's unit says which cases may be read; without one there is nothing to be a member of. */
const checkUnit = ({ role, unitId }: Pick<UserFields, 'role' | 'unitId'>): Violation[] =>
  role === 'member' && unitId === null ? [{ rule: 'users.unit', field: 'unitId' }] : [];

/** Whoever is nobody at the table could never step back from a case (FL 16–18 §§, jäv). */
export const needsPerson = (role: Role): boolean => role === 'coordinator' || role === 'member';
export const checkPerson = ({ role, personId }: Pick<UserFields, 'role' | 'personId'>): Violation[] =>
  needsPerson(role) && personId === null ? [{ rule: 'users.person', field: 'personId' }] : [];

/** In case logs from before a person was asked for there are users who are nobody at the table. */
export const isUnseated = ({
  role,
  personId,
  revoked,
}: Pick<UserFields, 'personId'> & Pick<KnownUser, 'role' | 'revoked'>): boolean =>
  role !== null && revoked !== true && checkPerson({ role, personId }).length > 0;

export const checkNewUser = (user: UserFields): Violation[] => [...checkPerson(user), ...checkUnit(user)];

/** Nobody gives themselves another role, and there is always a coordinator who can let others in. */
export function checkUserChange(
  users: readonly KnownUser[],
  actorId: string,
  next: Pick<UserFields, 'role' | 'unitId'> & { readonly id: string },
): Violation[] {
  const before = users.find(({ id }) => id === next.id);
  if (before?.revoked === true) return [{ rule: 'users.revoked' }];
  if (next.id === actorId && before?.role !== next.role) return [{ rule: 'users.ownRole', field: 'role' }];
  if (next.role !== 'coordinator' && isLastCoordinator(users, next.id))
    return [{ rule: 'users.lastCoordinator', field: 'role' }];
  return checkUnit(next);
}

export function checkRevoke(users: readonly KnownUser[], actorId: string, userId: string): Violation[] {
  if (userId === actorId) return [{ rule: 'users.revokeSelf' }];
  return isLastCoordinator(users, userId) ? [{ rule: 'users.lastCoordinator' }] : [];
}

/** One's own passphrase is changed with the one that is known, or with the printed code. */
export function checkReset(users: readonly KnownUser[], actorId: string, userId: string): Violation[] {
  if (userId === actorId) return [{ rule: 'users.resetSelf' }];
  return users.find(({ id }) => id === userId)?.revoked === true ? [{ rule: 'users.revoked' }] : [];
}

function isLastCoordinator(users: readonly KnownUser[], userId: string): boolean {
  const coordinators = users.filter(({ role, revoked }) => role === 'coordinator' && revoked !== true);
  return coordinators.length === 1 && coordinators[0]?.id === userId;
}
