import { ensure } from '../../domain/kernel/errors.ts';
import type { Violation } from '../../domain/kernel/errors.ts';
import { checkResponsible } from '../../domain/recusals/recusal-rules.ts';
import type { MayTakeOn, Responsibility } from '../../domain/recusals/recusal-rules.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import type { Reader } from '../../db/query.ts';
import type { Directory } from '../directory.ts';
import { namedUsers } from './named-users.ts';

type Facts = Pick<CaseFacts, 'subject'>;

/** To whom the case is closed, so that they can take on nothing in it. */
export const mayTakeOn = (db: Reader, { subject }: Facts): MayTakeOn => ({
  recusedPersonIds: subject.recusedPersonIds,
  namedPersonIds: subject.identityProtected
    ? namedUsers(db, subject).flatMap((user) => user.personId ?? [])
    : null,
});

/** Why this person cannot be made responsible in this case. */
export const responsibleViolations = (
  db: Reader,
  facts: Facts,
  personId: string | null,
  what: Responsibility,
): Violation[] => checkResponsible(personId, mayTakeOn(db, facts), what);

/** @throws `rule` */
export function ensureResponsible(...given: Parameters<typeof responsibleViolations>): void {
  ensure(responsibleViolations(...given));
}

/** The people that no chooser offers for this case. */
export function notResponsible(db: Reader, facts: Facts, { people }: Directory): string[] {
  const who = mayTakeOn(db, facts);
  return people.map(({ id }) => id).filter((id) => checkResponsible(id, who, 'task').length > 0);
}
