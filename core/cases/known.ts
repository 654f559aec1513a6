import { notFound } from '../../domain/kernel/errors.ts';
import type { Reader } from '../../db/query.ts';
import { getRow } from '../../db/rows.ts';

interface Named {
  readonly referringUnitId?: string | undefined;
  readonly referringPersonId?: string | null | undefined;
  readonly concerns?: readonly string[] | undefined;
}

/** Units, people and areas must be the team's own. @throws `not-found` */
export function ensureKnown(db: Reader, { referringUnitId, referringPersonId, concerns }: Named): void {
  const isKnown = (entity: 'units' | 'people' | 'concernAreas', id: string): boolean =>
    getRow(db, entity, id) !== undefined;
  if (referringUnitId !== undefined && !isKnown('units', referringUnitId)) notFound('unit');
  if (referringPersonId != null && !isKnown('people', referringPersonId)) notFound('person');
  if (concerns?.every((id) => isKnown('concernAreas', id)) === false) notFound('concernArea');
}
