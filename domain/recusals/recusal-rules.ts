import type { Violation } from '../kernel/errors.ts';

/** Whoever has stepped back from a case cannot be given responsibility in it either. */
export const checkResponsible = (
  personId: string | null,
  recusedPersonIds: readonly string[],
): Violation[] =>
  personId !== null && recusedPersonIds.includes(personId)
    ? [{ rule: 'decision.recused', field: 'responsiblePersonId' }]
    : [];

export type RecusedPart = 'lead' | 'raised' | 'table';

/** What somebody who has stepped back was to the case; the family's contact person first. */
export function partOf(
  personId: string,
  of: { readonly leadPersonId: string | null; readonly referringPersonId: string | null },
): RecusedPart {
  if (personId === of.leadPersonId) return 'lead';
  return personId === of.referringPersonId ? 'raised' : 'table';
}

/** The people who stay for an item: those who have stepped back have left the room. */
export const withoutRecused = <S extends { readonly personId: string }>(
  seats: readonly S[],
  recusedPersonIds: readonly string[],
): S[] => seats.filter((seat) => !recusedPersonIds.includes(seat.personId));
