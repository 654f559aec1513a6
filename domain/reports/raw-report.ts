import { addDays } from '../kernel/plain-date.ts';
import { tabulate } from './breakdown.ts';
import { breakdowns } from './breakdowns.ts';
import type { Indicator, Measure } from './indicator.ts';
import { indicators, isHeadline } from './indicators.ts';
import { periodAt, periodBefore, periodsUpTo } from './periods.ts';
import type { Period } from './periods.ts';
import { quartilesOf } from './quartiles.ts';
import { raisedIn } from './reach.ts';
import { relationsOf } from './relations.ts';
import type { RawReport, RawTable } from './report-table.ts';
import type { ReportFacts } from './report-facts.ts';
import type { ReportSteps } from './report-progress.ts';

/** How many quarters the line of new cases goes back, the last that has ended included. */
const TREND_QUARTERS = 8;

type Part = Pick<RawTable, 'id' | 'window' | 'about' | 'overTime'>;
type Parts = Pick<RawReport, 'tables' | 'shares' | 'medians'>;

/**
 * Everything a report of one period says, as it was counted: of the period, of the one before, and the line of new
 * cases. Nobody sees this but the release, which says what may be printed.
 */
export function* rawReport(facts: ReportFacts, period: Period): ReportSteps<RawReport> {
  const before = periodBefore(period);
  const of = indicators.length + breakdowns.length;
  const parts: Parts[] = [];
  for (const [done, indicator] of indicators.entries()) {
    yield { step: 'counting', done, of };
    parts.push(...partsOf(indicator, facts, period));
    if (isHeadline(indicator.id)) parts.push(...partsOf(indicator, facts, before));
  }
  const tables: RawTable[] = [];
  const withRest: string[] = [];
  for (const [place, breakdown] of breakdowns.entries()) {
    yield { step: 'counting', done: indicators.length + place, of };
    const found = tabulate(breakdown, facts, period);
    if (found === null) continue;
    tables.push(found.table);
    if (found.hasRest) withRest.push(found.table.id);
  }
  const trend = trendQuarters(period)
    .filter(({ from, to }) => from !== period.from || to !== period.to)
    .filter(({ id }) => id !== before.id)
    .map((quarter) =>
      counted(
        { id: 'A1', about: 'children', overTime: 'adds', window: windowOf(quarter) },
        raisedIn(facts, quarter).length,
      ),
    );
  return {
    days: windowOf(period),
    newCases: raisedIn(facts, period).length,
    tables: [...parts.flatMap((one) => one.tables), ...tables, ...trend],
    shares: parts.flatMap((one) => one.shares),
    medians: parts.flatMap((one) => one.medians),
    relations: relationsOf(facts.cases.some(({ isProtected }) => isProtected)),
    withRest,
  };
}

const windowOf = ({ from, to }: Period): Part['window'] => ({ from, to });

/** The quarters of that line, the earliest first. */
export const trendQuarters = ({ to }: Pick<Period, 'to'>): Period[] =>
  periodsUpTo(periodBefore(periodAt('quarter', addDays(to, 1))), TREND_QUARTERS);

const partsOf = ({ about, overTime, measures }: Indicator, facts: ReportFacts, period: Period): Parts[] =>
  Object.entries(measures(facts, period)).map(([id, measure]) => {
    const window =
      measure.kind === 'share' && measure.window !== undefined ? measure.window : windowOf(period);
    return measured({ id, about, overTime, window }, measure);
  });

function measured(part: Part, measure: Measure): Parts {
  const none: Parts = { tables: [], shares: [], medians: [] };
  switch (measure.kind) {
    case 'count':
      return { ...none, tables: [counted(part, measure.value)] };
    case 'share': {
      const { numerator, denominator } = measure;
      return { ...none, shares: [{ ...part, as: 'percent', numerator, denominator }] };
    }
    case 'rate':
      return {
        ...none,
        shares: [
          { ...part, as: 'perThousand', numerator: measure.value, denominator: measure.residents ?? '–' },
        ],
      };
    case 'mean': {
      const numerator = measure.values.reduce((sum, one) => sum + one, 0);
      return { ...none, shares: [{ ...part, as: 'mean', numerator, denominator: measure.values.length }] };
    }
    case 'median': {
      const [first, middle, last] = quartilesOf(measure.values);
      return {
        ...none,
        medians: [{ ...part, n: measure.values.length, median: middle, quartiles: [first, last] }],
      };
    }
  }
}

/** A single number, as a table of one cell. */
const counted = (part: Part, value: number): RawTable => ({
  ...part,
  rows: { keys: ['all'], isExclusive: true },
  columns: { keys: ['all'], isExclusive: true },
  cells: [[value]],
  rowTotals: null,
  columnTotals: null,
  total: value,
});
