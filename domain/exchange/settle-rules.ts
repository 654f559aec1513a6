import { registry } from '../registry.ts';
import type { RecordName } from '../registry.ts';

/** A field of which several values stand, or lately stood. */
export interface Cell {
  readonly entity: string;
  readonly rowId: string;
  readonly field: string;
}

/** What the clock of a meeting reads, and what the app gives once, is nobody's to choose. */
const nobodys: ReadonlySet<string> = new Set([
  'agendaItems.seconds',
  'agendaItems.openedAt',
  'agendaItems.position',
  'meetings.endedAt',
  'meetings.sealedAt',
  'cases.number',
  'consultations.number',
  'obstacles.number',
]);

/** Rights are given and taken where users and machines are kept; what is stricter holds until then. */
const keptElsewhere: ReadonlySet<string> = new Set(['users', 'devices']);

/** Facts have no conflicts: of two that did not know of each other both stand. */
export const recordNames = Object.entries(registry).flatMap(([name, { kind }]) =>
  kind === 'record' ? [name as RecordName] : [],
);
export const isRecord = (name: string): name is RecordName => recordNames.some((known) => known === name);

/** Whether a person is asked which of two values it is to be. */
export const isAsked = ({ entity, field }: Cell): boolean =>
  isRecord(entity) && entity !== 'devices' && !nobodys.has(`${entity}.${field}`);

/** Whether it is chosen in the list of conflicts, and not where such things are kept. */
export const isChosenThere = (cell: Cell): boolean => isAsked(cell) && !keptElsewhere.has(cell.entity);
