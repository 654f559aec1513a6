import { isOverdue } from '../kernel/plain-date.ts';
import { count, median, share } from './indicator.ts';
import type { Indicator } from './indicator.ts';
import { isWithin } from './periods.ts';
import type { Period } from './periods.ts';
import type { ReportFacts, ReportMeeting } from './report-facts.ts';

export const heldIn = ({ meetings }: ReportFacts, period: Period): ReportMeeting[] =>
  meetings.filter(({ on, state }) => state === 'held' && isWithin(on, period));

/**
 * D. A fixed weekly time, and a steering group that keeps its own promises. An item on an agenda is a child's: how long it
 * took (D3) and whether it was put off (D4) is told only of ten and more, as `domain.md` §4.4:3 says. Meetings, seats at
 * the table and the group's own actions (D1, D2, D5) are nobody's, so those are told of however few; §4.4:7 has D1 and D2
 * in the shortest report.
 */
export const fixedTime: readonly Indicator[] = [
  {
    id: 'D1',
    about: 'work',
    overTime: 'adds',
    better: 'higher',
    target: 90,
    source: 'meetings',
    missing: 'none',
    measures: ({ meetings }, period) => ({
      D1: share(
        meetings
          .filter(({ on, state }) => state !== 'break' && isWithin(on, period))
          .map(({ state }) => state === 'held'),
      ),
    }),
  },
  {
    id: 'D2',
    about: 'work',
    overTime: 'adds',
    better: 'higher',
    source: 'meetings',
    missing: 'none',
    measures: (facts, period) => {
      const held = heldIn(facts, period);
      return {
        D2: share(held.flatMap(({ unitIds }) => facts.permanentUnitIds.map((id) => unitIds.includes(id)))),
      };
    },
  },
  {
    id: 'D3',
    about: 'children',
    overTime: 'adds',
    better: null,
    source: 'meetings',
    missing: 'leftOut',
    measures: (facts, period) => {
      const minutes = heldIn(facts, period)
        .flatMap(({ items }) => items)
        .filter(({ isCarriedOver }) => !isCarriedOver)
        .map((item) => item.minutes);
      return { D3: median(minutes), 'D3.untimed': count(minutes.filter((one) => one === null).length) };
    },
  },
  {
    id: 'D4',
    about: 'children',
    overTime: 'adds',
    better: 'lower',
    source: 'meetings',
    missing: 'none',
    measures: (facts, period) => ({
      D4: share(
        heldIn(facts, period).flatMap(({ items }) => items.map(({ isCarriedOver }) => isCarriedOver)),
      ),
    }),
  },
  {
    id: 'D5',
    about: 'work',
    overTime: 'adds',
    better: 'higher',
    source: 'obstacles',
    missing: 'notMet',
    measures: ({ actions, today }, period) => ({
      D5: share(
        actions
          .filter(({ by }) => isWithin(by, period) && isOverdue(by, today))
          .map(({ by, doneOn }) => doneOn !== null && doneOn <= by),
      ),
    }),
  },
];
