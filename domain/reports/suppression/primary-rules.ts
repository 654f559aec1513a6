import type { CountsOf, Figure, ReleasedReport, ReleasedShare } from '../report-table.ts';
import { smallest } from './bounds.ts';

/** Shares, means and medians need this many (`domain.md` §4.4:3). */
const fewestForShare = 10;

/** Below these, a report is short or none (`domain.md` §4.4:7). */
const fewestCases = { full: 20, small: 10 };

export const layoutFor = (newCases: number): ReleasedReport['layout'] => {
  if (newCases >= fewestCases.full) return 'full';
  return newCases >= fewestCases.small ? 'small' : 'none';
};

const inSmallLayout = ['A1', 'C1', 'D1', 'D2', 'E1', 'F1'];

/** A part of an indicator ("H1.sex") goes where the indicator goes. */
export const isInLayout = (layout: ReleasedReport['layout'], id: string): boolean =>
  layout === 'full' || (layout === 'small' && inSmallLayout.includes(id.split('.')[0] ?? ''));

export const ofCount = (count: Figure): Figure =>
  typeof count === 'number' && count > 0 && count < smallest ? '<5' : count;

const isSafe = (count: number): boolean => count === 0 || count >= smallest;

/** Of fewer, not even the numerator is told. */
export const carriesShare = (denominator: Figure): boolean =>
  typeof denominator === 'number' && (denominator === 0 || denominator >= fewestForShare);

type CountedShare = Omit<ReleasedShare, 'value'>;

const scale = { percent: 100, mean: 1, perThousand: 1000 };
const decimals = { percent: 0, mean: 1, perThousand: 1 };

/** Of what is printed of the two counts, so that it tells no more than they do. */
export function ofShare({ as, about, numerator, denominator }: CountedShare): Figure {
  if (typeof denominator !== 'number') return denominator === '<5' ? '..' : denominator;
  if (denominator === 0) return '–';
  if (typeof numerator !== 'number') return numerator === '<5' ? '..' : numerator;
  const mayTell =
    about === 'work' ||
    (denominator >= fewestForShare &&
      isSafe(numerator) &&
      (as !== 'percent' || isSafe(denominator - numerator)));
  return mayTell ? Number(((scale[as] * numerator) / denominator).toFixed(decimals[as])) : '..';
}

type CountedMedian = CountsOf<Figure>['medians'][number];

export function ofMedian<M extends CountedMedian>(median: M): Pick<CountedMedian, 'median' | 'quartiles'> {
  const { about, n } = median;
  if (n === 0) return { median: '–', quartiles: null };
  if (about === 'work' || (typeof n === 'number' && n >= fewestForShare)) return median;
  return { median: '..', quartiles: null };
}
