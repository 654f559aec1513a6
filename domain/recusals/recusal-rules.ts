import type { Violation } from '../kernel/errors.ts';

/** What somebody can be made responsible for in a case: an agreement, a task, or the family's contact. */
const refusals = {
  decision: {
    field: 'responsiblePersonId',
    recused: 'decision.recused',
    notNamed: 'decision.notNamed',
  },
  task: { field: 'personId', recused: 'task.recused', notNamed: 'task.notNamed' },
  contact: { field: 'contactPersonId', recused: 'contact.recused', notNamed: 'contact.notNamed' },
} as const;
export type Responsibility = keyof typeof refusals;

/** To whom a case is closed, whatever consent says. */
export interface MayTakeOn {
  readonly recusedPersonIds: readonly string[];
  /** The people behind the users that a protected case names; null for any other case. */
  readonly namedPersonIds: readonly string[] | null;
}

/**
 * Whoever has stepped back from a case takes on nothing in it, and in a protected case nobody does whom it does not
 * name: to be responsible is to be told.
 */
export function checkResponsible(personId: string | null, who: MayTakeOn, what: Responsibility): Violation[] {
  if (personId === null) return [];
  const { field, recused, notNamed } = refusals[what];
  if (who.recusedPersonIds.includes(personId)) return [{ rule: recused, field }];
  return who.namedPersonIds?.includes(personId) === false ? [{ rule: notNamed, field }] : [];
}

export type RecusedPart = 'lead' | 'raised' | 'table';

/** What somebody who has stepped back was to the case; the family's contact person first. */
export function partOf(
  personId: string,
  of: { readonly leadPersonId: string | null; readonly referringPersonId: string | null },
): RecusedPart {
  if (personId === of.leadPersonId) return 'lead';
  return personId === of.referringPersonId ? 'raised' : 'table';
}

/** The people who stay for an item: the seat of whoever has stepped back is empty, also when a deputy sits in it. */
export const withoutRecused = <S extends { readonly personId: string }>(
  seats: readonly S[],
  recusedPersonIds: readonly string[],
): S[] => seats.filter((seat) => !recusedPersonIds.includes(seat.personId));
