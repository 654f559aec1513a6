import { isOverdue } from '../kernel/plain-date.ts';
import { count, share } from './indicator.ts';
import type { Indicator } from './indicator.ts';
import { isWithin } from './periods.ts';

/** C. Everybody knows who does what. */
export const agreements: readonly Indicator[] = [
  {
    id: 'C1',
    about: 'children',
    overTime: 'adds',
    better: 'higher',
    target: 100,
    source: 'decisions',
    missing: 'notMet',
    measures: ({ cases }, period) => ({
      C1: share(
        cases
          .flatMap(({ agreements: made }) => made)
          .filter(({ on, asksForWho }) => asksForWho && isWithin(on, period))
          .map(({ hasWho, followUpOn }) => hasWho && followUpOn !== null),
      ),
    }),
  },
  {
    id: 'C2',
    about: 'children',
    overTime: 'adds',
    better: 'higher',
    source: 'tasks',
    missing: 'notMet',
    measures: ({ cases, today }, period) => {
      const due = cases
        .flatMap(({ tasks }) => tasks)
        .filter(({ dueOn }) => isWithin(dueOn, period) && isOverdue(dueOn, today));
      const standing = due.filter(({ state }) => state !== 'overtaken');
      return {
        C2: share(
          standing.map(
            ({ state, dueOn, answeredOn }) => state === 'done' && answeredOn !== null && answeredOn <= dueOn,
          ),
        ),
        'C2.overtaken': count(due.length - standing.length),
        'C2.moved': count(standing.filter(({ isMoved }) => isMoved).length),
      };
    },
  },
  {
    id: 'C3',
    about: 'children',
    overTime: 'adds',
    better: 'higher',
    source: 'ownRecords',
    missing: 'notMet',
    measures: ({ cases }, period) => ({
      C3: share(
        cases
          .flatMap(({ ownRecords }) => ownRecords)
          .filter(({ on }) => isWithin(on, period))
          .map(({ isEntered }) => isEntered),
      ),
    }),
  },
];
