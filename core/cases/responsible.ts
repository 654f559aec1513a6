import { checkResponsible } from '../../domain/cases/responsible-rules.ts';
import type { MayTakeOn, Responsibility } from '../../domain/cases/responsible-rules.ts';
import { coverageOf, covers } from '../../domain/consents/consent-rules.ts';
import type { Violation } from '../../domain/kernel/errors.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import type { Reader } from '../../db/query.ts';
import { listRows } from '../../db/rows.ts';
import type { Directory } from '../directory.ts';
import { namedUsers } from './named-users.ts';

type Facts = Pick<CaseFacts, 'subject'>;

/** To whom the case is closed, so that they can take on nothing in it. */
export function mayTakeOn(db: Reader, { subject }: Facts, today: PlainDate): MayTakeOn {
  const coveredUnitIds = listRows(db, 'units')
    .map(({ id }) => id)
    .filter((unitId) => covers(coverageOf(unitId, subject, today, 0)));
  const coordinators = new Set(
    listRows(db, 'users', "WHERE role = 'coordinator' AND revoked IS NOT 1").map((user) => user.personId),
  );
  const isOutside = (unitId: string | null): boolean => unitId === null || !coveredUnitIds.includes(unitId);
  return {
    recusedPersonIds: subject.recusedPersonIds,
    namedPersonIds: subject.identityProtected
      ? namedUsers(db, subject).flatMap((user) => user.personId ?? [])
      : null,
    coveredUnitIds,
    outsidePersonIds: listRows(db, 'people')
      .filter(({ id, unitId }) => isOutside(unitId) && !coordinators.has(id))
      .map(({ id }) => id),
  };
}

/** Why this person cannot be made responsible in this case. */
export const responsibleViolations = (
  db: Reader,
  facts: Facts,
  personId: string | null,
  what: Responsibility,
  today: PlainDate,
): Violation[] => checkResponsible(personId, mayTakeOn(db, facts, today), what);

/** The people that no chooser offers for this case. */
export function notResponsible(
  db: Reader,
  facts: Facts,
  { people }: Directory,
  what: Responsibility,
  today: PlainDate,
): string[] {
  const who = mayTakeOn(db, facts, today);
  return people.map(({ id }) => id).filter((id) => checkResponsible(id, who, what).length > 0);
}
