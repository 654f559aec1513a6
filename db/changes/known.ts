import { registry } from '../../domain/registry.ts';
import { fieldOf, isEntityName } from '../columns.ts';
import type { Store } from '../query.ts';
import type { Change } from './change.ts';
import { ERASED } from './erase.ts';
import { toChange } from './read.ts';
import type { ChangeRow } from './read.ts';

/** Whether this version has a place for what a change says: its names are in the registry, and its value fits. */
export function isKnown({ entity, field, value }: Pick<Change, 'entity' | 'field' | 'value'>): boolean {
  if (!isEntityName(entity)) return false;
  const known = fieldOf(entity, field);
  if (known === undefined) return false;
  if (value === ERASED) return true;
  // As before it was first written, which is how an undo leaves a field. A fact is written once, and is never empty.
  if (value === 'null') return registry[entity].kind === 'record';
  try {
    return known.schema.safeParse(JSON.parse(value)).success;
  } catch {
    return false;
  }
}

/** After an upgrade: what this version understands is parked no longer. Its part in the state is for the rebuild. */
export function releaseParked(store: Store): void {
  const parked = store
    .all<ChangeRow>('SELECT c.* FROM change c JOIN parked_change p ON p.hlc = c.hlc')
    .map(toChange);
  for (const { hlc } of parked.filter(isKnown)) store.run('DELETE FROM parked_change WHERE hlc = ?', hlc);
}
