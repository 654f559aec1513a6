import type { RawFigure, RawReport, RawTable, ReleasedReport } from '../report-table.ts';
import { learn, narrow, unbounded } from './bounds.ts';
import type { Bounds } from './bounds.ts';
import { disclosureAudit } from './disclosure-audit.ts';
import { firstFigures, printedIn } from './first-figures.ts';
import type { Figures } from './first-figures.ts';
import { knownSums, restOf } from './known-sums.ts';
import { layOut } from './lay-out.ts';
import { linearSystem } from './linear-system.ts';
import type { LinearSystem } from './linear-system.ts';
import { namedCounts } from './named-counts.ts';
import { nextToHide } from './next-to-hide.ts';
import type { Hideable } from './next-to-hide.ts';
import { isInLayout, layoutFor } from './primary-rules.ts';

const sumOf = (counts: readonly RawFigure[]): number =>
  counts.reduce<number>((sum, count) => sum + (typeof count === 'number' ? count : 0), 0);

/** Whether a total counts somebody whom no cell does. Where cells overlap nobody could tell. */
function hasRest({ about, rows, columns, cells, rowTotals, columnTotals, total }: RawTable): boolean {
  if (about === 'work' || typeof total !== 'number') return false;
  if (rows.isExclusive && columns.isExclusive) return total !== sumOf(cells.flat());
  if (rows.isExclusive && rowTotals !== null) return total !== sumOf(rowTotals);
  return columns.isExclusive && columnTotals !== null && total !== sumOf(columnTotals);
}

type Counted = Omit<RawReport, 'newCases'> & Pick<ReleasedReport, 'layout' | 'withRest'>;

function countedIn({ newCases, tables, shares, medians, relations }: RawReport): Counted {
  const layout = layoutFor(newCases);
  const isIn = ({ id }: { readonly id: string }): boolean => isInLayout(layout, id);
  const shown = tables.filter(isIn);
  return {
    layout,
    tables: shown,
    shares: shares.filter(isIn),
    medians: medians.filter(isIn),
    relations,
    withRest: shown.filter(hasRest).map(({ id }) => id),
  };
}

const systemOf = (reports: readonly (Counted | ReleasedReport)[]): LinearSystem =>
  linearSystem(
    reports.flatMap((report) => namedCounts(report)),
    reports.flatMap((report) => knownSums(report, report.withRest)),
  );

/** What whoever has these reports knows. */
function knownFrom(reports: readonly ReleasedReport[], system: LinearSystem): Bounds {
  const bounds = unbounded(system);
  for (const count of reports.flatMap((report) => namedCounts(report)))
    learn(bounds, system.unknownOf(count.name, count.window), count);
  return bounds;
}

/** Unknowns that are withheld in print, and how many have protected identity, which never is. */
function hiddenIn(reports: readonly ReleasedReport[], { unknownOf }: LinearSystem): Set<number> {
  const withheld = reports
    .flatMap((report) => namedCounts(report))
    .filter(({ figure }) => figure === '<5' || figure === '..');
  const rests = reports.flatMap(({ tables, withRest }) =>
    tables.filter(({ id }) => withRest.includes(id)).map(({ id, window }) => ({ name: restOf(id), window })),
  );
  return new Set([...withheld, ...rests].map(({ name, window }) => unknownOf(name, window)));
}

/** Numbers that are neither in print already nor follow from what is. */
function hideableIn(
  counted: Counted,
  figures: Figures,
  system: LinearSystem,
  isSettled: (unknown: number) => boolean,
): Map<number, Hideable> {
  const totals = new Set(
    knownSums(counted, counted.withRest).map(({ whole, window }) => system.unknownOf(whole, window)),
  );
  return new Map(
    [...figures].flatMap(([unknown, value]) =>
      typeof value === 'number' && !isSettled(unknown)
        ? [[unknown, { value, isTotal: totals.has(unknown) }] as const]
        : [],
    ),
  );
}

/**
 * What of a report may be printed, given all that has been printed before (`domain.md` §4.4). Small counts are withheld,
 * and then one number after another, until the audit finds nothing that could be worked out.
 */
export function release(raw: RawReport, earlier: readonly ReleasedReport[]): ReleasedReport {
  const counted = countedIn(raw);
  const system = systemOf([...earlier, counted]);
  const before = knownFrom(earlier, system);
  narrow(system, before);
  const printed = printedIn(earlier, system);
  const figures = firstFigures(counted, system, printed, before);
  const print = (): ReleasedReport => ({
    ...layOut(counted, (name, window) => figures.get(system.unknownOf(name, window)) ?? '..'),
    layout: counted.layout,
    withRest: [...counted.withRest],
  });
  const hideable = hideableIn(
    counted,
    figures,
    system,
    (unknown) => printed.has(unknown) || before.least[unknown] === before.most[unknown],
  );
  const audit = disclosureAudit(system);
  const harmless = new Set(system.harmless);
  for (;;) {
    const reports = [...earlier, print()];
    const hidden = hiddenIn(reports, system);
    const told = audit(
      knownFrom(reports, system),
      (unknown) => hidden.has(unknown),
      (unknown) => harmless.has(unknown),
    );
    if (told.length === 0) return print();
    if (told.every((unknown) => harmless.has(unknown))) {
      // What was printed earlier contradicts itself, so nothing can be known of what more would tell.
      for (const unknown of hideable.keys()) figures.set(unknown, '..');
      return print();
    }
    const next = nextToHide(
      system,
      told,
      hideable,
      (unknown) => typeof figures.get(unknown) === 'number' || printed.has(unknown),
    );
    if (next === undefined) for (const unknown of told) harmless.add(unknown);
    else {
      figures.set(next, '..');
      hideable.delete(next);
    }
  }
}
