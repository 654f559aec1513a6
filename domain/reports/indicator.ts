import type { Days, Period } from './periods.ts';
import type { RawTable } from './report-table.ts';
import type { ReportFacts } from './report-facts.ts';

/** Those of `domain.md` §4.3, in its order. */
export const indicatorIds = [
  'A1',
  'A2',
  'A3',
  'A4',
  'A5',
  'A6',
  'B1',
  'B2',
  'B3',
  'B4',
  'B5',
  'B6',
  'C1',
  'C2',
  'C3',
  'D1',
  'D2',
  'D3',
  'D4',
  'D5',
  'E1',
  'E2',
  'E3',
  'E4',
  'E5',
  'E6',
  'F1',
  'F2',
  'F3',
  'F4',
  'G1',
  'G2',
  'G3',
  'H1',
] as const;
export type IndicatorId = (typeof indicatorIds)[number];

/** How many of how many. */
interface ShareMeasure {
  readonly kind: 'share';
  readonly numerator: number;
  readonly denominator: number;
  /** Of other days than the period's. */
  readonly window?: Days;
}

/** The middle of some values, or their mean. */
interface ValuesMeasure {
  readonly kind: 'median' | 'mean';
  readonly values: readonly number[];
}

interface CountMeasure {
  readonly kind: 'count';
  readonly value: number;
}

/** How many for each thousand of those who live there; null while nobody has entered how many do. */
interface RateMeasure {
  readonly kind: 'rate';
  readonly value: number;
  readonly residents: number | null;
}

export type Measure = ShareMeasure | ValuesMeasure | CountMeasure | RateMeasure;

/** Where the facts come from; what it is called stands in the texts. */
type Source =
  | 'cases'
  | 'consents'
  | 'meetings'
  | 'decisions'
  | 'handovers'
  | 'interventions'
  | 'tasks'
  | 'ownRecords'
  | 'ratings'
  | 'childViews'
  | 'family'
  | 'sip'
  | 'obstacles';

/** What happens to a case about which nobody has written the thing down. */
type MissingRule = 'none' | 'leftOut' | 'notMet' | 'notRecorded';

export interface Indicator {
  readonly id: IndicatorId;
  /** Of children, or of how the team and the steering group do their work. */
  readonly about: RawTable['about'];
  readonly overTime: RawTable['overTime'];
  /** Which way is better, where one is. */
  readonly better: 'higher' | 'lower' | null;
  /** What the team aims for, in per cent. */
  readonly target?: number;
  readonly source: Source;
  readonly missing: MissingRule;
  /** Its own measure under its id, and others that are read with it under `id.name`. */
  readonly measures: (facts: ReportFacts, period: Period) => Readonly<Record<string, Measure>>;
}

export const share = (of: readonly boolean[]): ShareMeasure => ({
  kind: 'share',
  numerator: of.filter(Boolean).length,
  denominator: of.length,
});

/** @param values null where it has not come to that, or nobody has written it down */
export const median = (values: readonly (number | null)[]): ValuesMeasure => ({
  kind: 'median',
  values: values.filter((one) => one !== null),
});

export const count = (value: number): CountMeasure => ({ kind: 'count', value });
