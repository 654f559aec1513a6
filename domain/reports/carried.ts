import type { CarriedFrom, ReportSnapshot } from './reports.ts';
import type { ReleasedReport } from './report-table.ts';
import { isSame } from './suppression/day-spans.ts';
import { partsOf, underOwnNames } from './suppression/older-definitions.ts';

/**
 * Earlier reports whose numbers about children stand in this one as they were printed first, in the order they were
 * frozen. It is said whether or not anything has been entered since: to tell that something has would tell of the one
 * child it was entered about.
 */
export function carriedFrom(
  { tables, shares, medians }: Pick<ReleasedReport, 'tables' | 'shares' | 'medians'>,
  frozen: readonly Pick<ReportSnapshot, 'periodId' | 'frozenAt' | 'document'>[],
): CarriedFrom[] {
  const printed = frozen.map(({ periodId, frozenAt, document }) => ({
    from: { periodId, frozenAt },
    parts: partsOf(underOwnNames(document)),
  }));
  const firsts = partsOf({ tables, shares, medians })
    .filter(({ about }) => about === 'children')
    .flatMap(
      ({ id, window }) =>
        printed.find(({ parts }) => parts.some((one) => one.id === id && isSame(one.window, window))) ?? [],
    );
  return printed.filter((one) => firsts.includes(one)).map(({ from }) => from);
}
