import { z } from 'zod';
import { PlainDate } from '../kernel/plain-date.ts';

/** Missing, and not applicable: the marks that Kolada uses, too. */
const absences = ['–', '.'] as const;
/** A number as it was counted; nobody but the release sees it. */
export type RawFigure = number | (typeof absences)[number];

/** What may be printed: a number, fewer than five, or withheld so that nobody can be worked out. */
export const Figure = z.union([z.number(), z.enum(['<5', '..', ...absences])]);
export type Figure = z.infer<typeof Figure>;

const Part = z.object({
  /** The indicator, "A3", or where several parts show it "H1.sex". No slash. */
  id: z.string(),
  /** The days whose events are counted, both included. Equal names over equal days are the same number. */
  window: z.object({ from: PlainDate, to: PlainDate }),
  /** Work (meetings held, who sat there, the steering group's own actions) is about nobody and is printed as it is. */
  about: z.enum(['children', 'work']),
  /**
   * How the numbers of different windows hang together: events add up from day to day; where each child counts once,
   * however often, a longer window only grows; what holds at the end of a window changes freely.
   */
  overTime: z.enum(['adds', 'grows', 'changes']),
});

const Axis = z.object({
  keys: z.array(z.string()).min(1),
  /** Whether all that is counted falls under exactly one key, so that the cells add up to their total. */
  isExclusive: z.boolean(),
});

const CountTable = Part.extend({
  /** What each column's group is told apart by; a single key for a table of one row. */
  rows: Axis,
  columns: Axis,
  /** By row, then by column. */
  cells: z.array(z.array(Figure)),
  /** Null where no totals are printed. */
  rowTotals: z.array(Figure).nullable(),
  columnTotals: z.array(Figure).nullable(),
  total: Figure.nullable(),
});

/** `percent` is a part of the whole; the others are how many there are for each or for a thousand, with one decimal. */
const Share = Part.extend({
  as: z.enum(['percent', 'mean', 'perThousand']),
  numerator: Figure,
  denominator: Figure,
  value: Figure,
});

const Median = Part.extend({
  n: Figure,
  median: Figure,
  /** Where the middle half begins and ends. */
  quartiles: z.tuple([Figure, Figure]).nullable(),
});

/**
 * A count that is the sum of others; a single part says that two names are one number. A part may be printed nowhere:
 * that those who dropped out between two steps are guarded, too, is said by naming them.
 */
const Relation = z.object({ whole: z.string(), parts: z.array(z.string()).min(1) });

/**
 * What a count is called in relations. In a table `A3`, `A3/row/school`, `A3/column/girls` and
 * `A3/row/school/column/girls`; in a share `B4/numerator` and `B4/denominator`; in a median `A5/n`.
 */
export const countName = (id: string, ...path: readonly string[]): string => [id, ...path].join('/');

/** Those whom a table's total counts and its cells do not. Guarded, however many they are. */
export const restOf = (id: string): string => countName(id, 'rest');

/** Where a child may be in several cells: how often one is in any, and how many more that is than there are children. */
export const placesOf = (id: string): string => countName(id, 'places');
export const severalOf = (id: string): string => countName(id, 'several');

/** It tells of nobody in particular: one child may be in two cells or in three. */
export const isOfNobody = (name: string): boolean => /\/(?:places|several)$/.test(name);

export const ReleasedReport = z.object({
  /** Below 20 new cases a handful of indicators, below 10 none: the period is too short (`domain.md` §4.4:7). */
  layout: z.enum(['full', 'small', 'none']),
  tables: z.array(CountTable),
  shares: z.array(Share),
  medians: z.array(Median),
  relations: z.array(Relation),
  /** Tables whose totals count somebody whom no cell does. Kept for later releases; shown to nobody. */
  withRest: z.array(z.string()),
});
export type ReleasedReport = z.infer<typeof ReleasedReport>;
export type ReleasedTable = z.infer<typeof CountTable>;
export type ReleasedShare = z.infer<typeof Share>;
export type ReleasedMedian = z.infer<typeof Median>;

/** The same shape with other figures in it. */
type With<F, T> = T extends Figure ? F : { readonly [K in keyof T]: With<F, T[K]> };
export type RawTable = With<RawFigure, ReleasedTable>;

/** What a report counts, before or after the release. */
export interface CountsOf<F> {
  readonly tables: readonly With<F, ReleasedTable>[];
  readonly shares: readonly Omit<With<F, ReleasedShare>, 'value'>[];
  readonly medians: readonly With<F, ReleasedMedian>[];
  readonly relations: readonly With<F, z.infer<typeof Relation>>[];
}

/**
 * Cells of a table about children leave out those with protected identity, totals count them; what is left between the
 * two is then hidden like a cell. A share's value is worked out by the release.
 */
export interface RawReport extends CountsOf<RawFigure> {
  /** The period. */
  readonly days: RawTable['window'];
  /** A1 of the period. */
  readonly newCases: number;
  /** Tables whose total counts somebody whom no cell does. */
  readonly withRest: readonly string[];
}
