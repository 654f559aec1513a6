import { within } from '../../kernel/steps.ts';
import type { ReportSteps } from '../report-progress.ts';
import { placesIn } from '../relations.ts';
import { restOf } from '../report-table.ts';
import type { RawReport, ReleasedReport } from '../report-table.ts';
import { learn, narrow, smallest, unbounded } from './bounds.ts';
import type { Bounds } from './bounds.ts';
import { disclosureAudit } from './disclosure-audit.ts';
import type { Told } from './disclosure-audit.ts';
import { firstFigures, mediansIn, printedIn } from './first-figures.ts';
import type { Figures } from './first-figures.ts';
import { guardedAsNow } from './guarded-now.ts';
import type { Optimizer } from './integer-programme.ts';
import { absentIn, withKeysInPrint } from './kept-keys.ts';
import { knownSums } from './known-sums.ts';
import { layOut } from './lay-out.ts';
import { linearSystem } from './linear-system.ts';
import type { LinearSystem } from './linear-system.ts';
import { namedCounts } from './named-counts.ts';
import type { NamedCount } from './named-counts.ts';
import { nextToHide } from './next-to-hide.ts';
import type { Hideable } from './next-to-hide.ts';
import { isInLayout, layoutFor } from './primary-rules.ts';

/** A1, by which a report is long, short or none. */
const NEW_CASES = 'A1';
type Layout = ReleasedReport['layout'];

type Counted = Omit<RawReport, 'newCases' | 'days'>;

/** All that may be printed of a report, and what any reader knows of it. */
function countedIn(raw: RawReport, earlier: readonly ReleasedReport[]): Counted {
  const { relations, ...kept } = withKeysInPrint(raw, earlier);
  const places = kept.tables.flatMap((table) => placesIn(table, kept.withRest.includes(table.id)));
  return { ...kept, relations: [...relations, ...places] };
}

function inLayout({ tables, shares, medians, withRest, ...counted }: Counted, layout: Layout): Counted {
  const isIn = ({ id }: { readonly id: string }): boolean => isInLayout(layout, id);
  return {
    ...counted,
    tables: tables.filter(isIn),
    shares: shares.filter(isIn),
    medians: medians.filter(isIn),
    withRest: withRest.filter((id) => isIn({ id })),
  };
}

const systemOf = (
  reports: readonly (Counted | ReleasedReport)[],
  absent: readonly NamedCount[],
): LinearSystem =>
  linearSystem(
    [...reports.flatMap((report) => namedCounts(report)), ...absent],
    reports.flatMap((report) => knownSums(report, report.withRest)),
  );

/** Unknowns that are withheld in print, and how many have protected identity, which never is. */
function hiddenIn(
  counts: readonly NamedCount[],
  reports: readonly (Counted | ReleasedReport)[],
  { unknownOf }: LinearSystem,
): Set<number> {
  const withheld = counts.filter(({ figure }) => figure === '<5' || figure === '..');
  const rests = reports.flatMap(({ tables, withRest }) =>
    tables.filter(({ id }) => withRest.includes(id)).map(({ id, window }) => ({ name: restOf(id), window })),
  );
  return new Set([...withheld, ...rests].map(({ name, window }) => unknownOf(name, window)));
}

/** What whoever has these counts of the reports knows. */
function toldBy(
  counts: readonly NamedCount[],
  reports: readonly (Counted | ReleasedReport)[],
  system: LinearSystem,
): Pick<Told, 'bounds' | 'isHidden'> {
  const bounds = unbounded(system);
  for (const count of counts) learn(bounds, system.unknownOf(count.name, count.window), count);
  const hidden = hiddenIn(counts, reports, system);
  return { bounds, isHidden: (unknown) => hidden.has(unknown) };
}

/** A number as far as what is known of it lets it be so. */
const inBounds = (value: number, { least, most }: Bounds, unknown: number): number =>
  Math.min(Math.max(value, least[unknown] ?? value), most[unknown] ?? value);

/** Few children of whom earlier reports tell already, from before they were guarded: nothing takes that back. */
const toldAlready = ({ least, most }: Bounds): number[] =>
  least.flatMap((value, unknown) =>
    value > 0 && value < smallest && most[unknown] === value ? [unknown] : [],
  );

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

/** Marks for small numbers, each with all those of its part: they are withheld together. */
function marksIn(
  counted: Counted,
  figures: Figures,
  system: LinearSystem,
  printed: Figures,
): Map<number, readonly number[]> {
  const marked = namedCounts(counted)
    .map(({ name, window }) => ({
      part: `${name.split('/')[0]} ${window.from} ${window.to}`,
      unknown: system.unknownOf(name, window),
    }))
    .filter(({ unknown }) => figures.get(unknown) === '<5' && !printed.has(unknown));
  const parts = Map.groupBy(marked, ({ part }) => part);
  return new Map(
    marked.map(({ part, unknown }) => [unknown, (parts.get(part) ?? []).map((other) => other.unknown)]),
  );
}

const hideableMarks = (marks: ReadonlyMap<number, unknown>): Map<number, Hideable> =>
  new Map([...marks.keys()].map((unknown) => [unknown, { value: 1, isTotal: false }]));

/**
 * What of a report may be printed, given all that has been printed before (`domain.md` §4.4). Small counts are withheld,
 * and then one number after another, until the audit finds nothing that could be worked out. Where no number is left
 * that would help, the marks for small numbers go, too: that there are one to four is then what tells too much.
 */
export function* release(
  raw: RawReport,
  frozen: readonly ReleasedReport[],
  optimize: Optimizer,
): ReportSteps<ReleasedReport> {
  const earlier = frozen.map((report) => guardedAsNow(report, raw));
  const all = countedIn(raw, earlier);
  const absent = absentIn([...earlier, all]);
  const system = systemOf([...earlier, all], absent);
  const inPrint = [...earlier.flatMap((report) => namedCounts(report)), ...absent];
  const before = toldBy(inPrint, earlier, system);
  narrow(system, before.bounds);
  const printed = printedIn(earlier, system);
  const isKnown = (unknown: number): boolean => before.bounds.least[unknown] === before.bounds.most[unknown];
  // A report that has grown or shrunk to another layout would tell what has been entered since.
  const layout = layoutFor(inBounds(raw.newCases, before.bounds, system.unknownOf(NEW_CASES, raw.days)));
  const counted = inLayout(all, layout);
  const figures = firstFigures(counted, system, printed, before.bounds);
  const print = (): ReleasedReport => ({
    ...layOut(
      counted,
      (name, window) => figures.get(system.unknownOf(name, window)) ?? '..',
      mediansIn(earlier),
    ),
    layout,
    withRest: [...counted.withRest],
  });
  const isSettled = (unknown: number): boolean => printed.has(unknown) || isKnown(unknown);
  const numbers = hideableIn(counted, figures, system, isSettled);
  const marks = marksIn(counted, figures, system, printed);
  const isInPrint = (unknown: number): boolean =>
    typeof (printed.get(unknown) ?? figures.get(unknown)) === 'number';
  const withhold = (unknown: number): void => {
    figures.set(unknown, '..');
    numbers.delete(unknown);
    marks.delete(unknown);
  };
  const harmless = new Set([...system.harmless, ...toldAlready(before.bounds)]);
  const isHarmless = (unknown: number): boolean => harmless.has(unknown);
  const audit = disclosureAudit(system, { ...before, isHarmless }, optimize);
  for (let withheld = 0; ; withheld += 1) {
    const progress = { step: 'releasing', done: withheld, of: null } as const;
    yield progress;
    const counts = [...inPrint, ...namedCounts(print())];
    const told = yield* within(
      progress,
      audit({ ...toldBy(counts, [...earlier, counted], system), isHarmless }),
    );
    if (told.length === 0) return print();
    const number = nextToHide(system, told, numbers, isInPrint);
    const mark = number ?? nextToHide(system, told, hideableMarks(marks), isInPrint);
    if (mark !== undefined) for (const unknown of marks.get(mark) ?? [mark]) withhold(unknown);
    else if (told.some((unknown) => !harmless.has(unknown)))
      for (const unknown of told) harmless.add(unknown);
    else {
      // What was printed earlier contradicts itself, so nobody can know what more would tell.
      for (const unknown of [...numbers.keys(), ...marks.keys()]) withhold(unknown);
      return print();
    }
  }
}
