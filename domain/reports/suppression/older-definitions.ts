import { countedSince } from '../definitions.ts';
import { countName } from '../report-table.ts';
import type { RawReport, RawTable, ReleasedReport } from '../report-table.ts';
import { isOverlapping } from './day-spans.ts';

/** A report in print, and by which definitions it was counted. */
export interface Frozen {
  readonly definitions: number;
  readonly released: ReleasedReport;
}

const isOlder = (id: string, definitions: number): boolean => countedSince(id) > definitions;

/** Of what is counted otherwise since: it stands in print alone. */
export const isOfOlderDefinition = (id: string): boolean => id.includes('@');

/** An earlier report, where what was counted by another definition than now is another number, with a name of its own. */
export function underOwnNames({ definitions, released }: Frozen): ReleasedReport {
  const ownName = (name: string): string => {
    const [id = '', ...path] = name.split('/');
    return isOlder(id, definitions) ? countName(`${id}@${definitions}`, ...path) : name;
  };
  const named = <P extends { readonly id: string }>(part: P): P => ({ ...part, id: ownName(part.id) });
  return {
    ...released,
    tables: released.tables.map(named),
    shares: released.shares.map(named),
    medians: released.medians.map(named),
    relations: released.relations.map(({ whole, parts }) => ({
      whole: ownName(whole),
      parts: parts.map(ownName),
    })),
    withRest: released.withRest.map(ownName),
  };
}

type Part = Pick<RawTable, 'id' | 'window' | 'about'>;

/** Its tables, shares and medians, as far as they are alike. */
export const partsOf = ({
  tables,
  shares,
  medians,
}: Readonly<Record<'tables' | 'shares' | 'medians', readonly Part[]>>): Part[] => [
  ...tables,
  ...shares,
  ...medians,
];

/**
 * A report without what is in print by an older definition for any of the same days: the old number would stand under
 * the new definition, or the difference between the two would be the few children whom one counts and the other does not.
 * Returns the ids of what is left out as well.
 */
export function withoutRecounted(
  raw: RawReport,
  frozen: readonly Frozen[],
): { readonly raw: RawReport; readonly recounted: string[] } {
  const older = frozen.flatMap(({ definitions, released }) =>
    partsOf(released).filter(({ id }) => isOlder(id, definitions)),
  );
  const isRecounted = ({ id, window }: Part): boolean =>
    older.some((one) => one.id === id && isOverlapping(one.window, window));
  const isCounted = (part: Part): boolean => !isRecounted(part);
  return {
    raw: {
      ...raw,
      tables: raw.tables.filter(isCounted),
      shares: raw.shares.filter(isCounted),
      medians: raw.medians.filter(isCounted),
    },
    recounted: [
      ...new Set(
        partsOf(raw)
          .filter(isRecounted)
          .map(({ id }) => id),
      ),
    ],
  };
}
