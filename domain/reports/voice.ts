import { isOverdue } from '../kernel/plain-date.ts';
import { share } from './indicator.ts';
import type { Indicator } from './indicator.ts';
import { closedIn } from './effect.ts';
import { isWithin } from './periods.ts';
import type { Period } from './periods.ts';
import type { ReportCase, ReportFacts, View } from './report-facts.ts';

export const agreedCases = ({ cases }: ReportFacts, period: Period): ReportCase[] =>
  cases.filter(({ agreements }) => agreements.some(({ on }) => isWithin(on, period)));

/** How the child's view was known when the first decision of the period was made. */
export function viewOf({ agreements, views }: ReportCase, period: Period): View | null {
  const decided = agreements.find(({ on }) => isWithin(on, period))?.on ?? null;
  return decided === null ? null : (views.findLast(({ on }) => on <= decided) ?? null);
}

const isKnown = (view: View | null): view is View => view !== null && view.state !== 'notAscertained';

/** F. The child is heard, and the family knows. */
export const voice: readonly Indicator[] = [
  {
    id: 'F1',
    about: 'children',
    overTime: 'changes',
    better: 'higher',
    target: 100,
    source: 'childViews',
    missing: 'notMet',
    measures: (facts, period) => ({
      F1: share(agreedCases(facts, period).map((one) => isKnown(viewOf(one, period)))),
    }),
  },
  {
    id: 'F2',
    about: 'children',
    overTime: 'changes',
    better: 'higher',
    source: 'childViews',
    missing: 'notMet',
    measures: (facts, period) => ({
      F2: share(
        agreedCases(facts, period)
          .map((one) => viewOf(one, period))
          .filter(isKnown)
          .map(({ influence }) => influence === 'yes' || influence === 'partly'),
      ),
    }),
  },
  {
    id: 'F3',
    about: 'children',
    overTime: 'adds',
    better: 'higher',
    source: 'family',
    missing: 'notMet',
    measures: ({ cases, today }, period) => ({
      F3: share(
        cases
          .flatMap(({ feedback }) => feedback)
          .filter(({ by }) => isWithin(by, period) && isOverdue(by, today))
          .map(({ by, toldOn }) => toldOn !== null && toldOn <= by),
      ),
    }),
  },
  {
    id: 'F4',
    about: 'children',
    overTime: 'adds',
    better: 'higher',
    source: 'family',
    missing: 'leftOut',
    measures: (facts, period) => {
      const closed = closedIn(facts, period);
      const answers = closed.flatMap((closure) => closure.answers.filter((one) => one !== null));
      return {
        F4: share(answers.map(({ knowsWho }) => knowsWho === 'fully' || knowsWho === 'partly')),
        'F4.answered': share(closed.map((closure) => closure.answers.some((one) => one !== null))),
      };
    },
  },
];
