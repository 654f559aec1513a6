import type { RawReport } from './report-table.ts';

type Relation = RawReport['relations'][number];

const same = (whole: string, ...parts: readonly string[]): Relation => ({ whole, parts: [...parts] });

/** Each step of the thread is a part of the new cases; the rest has not come so far, and is printed nowhere. */
const dropouts = ['consent', 'meeting', 'started', 'followedUp', 'closed'].map((step) =>
  same('A1', `thread/column/${step}`, `thread.not/${step}`),
);

/**
 * Which numbers are sums of others, so that what is hidden in one place is not given away in another. Those between a
 * total and the cells of a table hold only while nobody with protected identity is counted in it.
 * @param hasProtected somebody with protected identity may be among what is counted
 */
export const relationsOf = (hasProtected: boolean): Relation[] => [
  same('A1', 'A3'),
  same('A1', 'A4'),
  same('A1', 'H1.A1'),
  same('A1', 'thread'),
  ...dropouts,
  same('A1', 'G3/denominator'),
  same('A5/denominator', 'A6/denominator'),
  same('A5/denominator', 'A5.days/n'),
  same('E2/denominator', 'E5/denominator'),
  same('E2/denominator', 'F4.answered/denominator'),
  same('B5/denominator', 'H1.B5'),
  same('B5/denominator', 'B5.days/n', 'B5.waiting'),
  same('B5/numerator', 'H1.B5/column/within'),
  same('interventions.types', 'interventions.units'),
  same('E3/denominator', 'E3.levels'),
  same('E3/denominator', 'H1.E3'),
  same('E3/numerator', 'H1.E3/column/reached'),
  same('E4/denominator', 'E4.pairs'),
  same('E4/denominator', 'E4.worse/denominator'),
  same('E4/numerator', 'E4.pairs/column/better'),
  same('E4.worse/numerator', 'E4.pairs/column/worse'),
  same('F1/denominator', 'F1.states'),
  same('F1/numerator', 'F2/denominator'),
  ...(hasProtected
    ? []
    : [
        same('A1', 'thread/column/raised'),
        same('E3/numerator', 'E3.levels/column/0', 'E3.levels/column/1', 'E3.levels/column/2'),
        same(
          'F1/numerator',
          'F1.states/column/expressedDirectly',
          'F1.states/column/viaTrustedAdult',
          'F1.states/column/ascertainedOtherwise',
        ),
      ]),
];
