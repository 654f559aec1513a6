export type RecusedPart = 'contact' | 'raised' | 'table';

/** What somebody who has stepped back was to the case; the family's contact person first. */
export function partOf(
  personId: string,
  of: { readonly leadPersonId: string | null; readonly referringPersonId: string | null },
): RecusedPart {
  if (personId === of.leadPersonId) return 'contact';
  return personId === of.referringPersonId ? 'raised' : 'table';
}

/** The people who stay for an item: the seat of whoever has stepped back is empty, also when a deputy sits in it. */
export const withoutRecused = <S extends { readonly personId: string }>(
  seats: readonly S[],
  recusedPersonIds: readonly string[],
): S[] => seats.filter((seat) => !recusedPersonIds.includes(seat.personId));
