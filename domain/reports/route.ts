import { addDays, addMonths, daysBetween, isOverdue } from '../kernel/plain-date.ts';
import { RETURN_MONTHS, isWithinYear } from '../returns/return-rules.ts';
import { count, median, share } from './indicator.ts';
import type { Indicator } from './indicator.ts';
import { isWithin } from './periods.ts';
import type { Period } from './periods.ts';
import type { Intervention, ReportCase, ReportFacts } from './report-facts.ts';

const CONTACT_DAYS = 7;
export const START_DAYS = 30;
/** How long a first intervention has to prove the right one. */
const RIGHT_DAYS = 90;

const handoversIn = ({ handovers }: ReportCase, period: Period): ReportCase['handovers'] =>
  handovers.filter(({ offeredOn }) => isWithin(offeredOn, period));

const isInVain = ({ state }: ReportCase['handovers'][number]): boolean =>
  state === 'declined' || state === 'expired';

/** Whether it was agreed in the period, and has had so many days since. */
export function hadTime(
  { today }: Pick<ReportFacts, 'today'>,
  period: Period,
  days: number,
): (one: Intervention) => boolean {
  const lately = addDays(today, -days);
  return ({ agreedOn }) => isWithin(agreedOn, period) && isOverdue(agreedOn, lately);
}

export const agreedIn = (facts: ReportFacts, period: Period, days: number): Intervention[] =>
  facts.cases.flatMap(({ interventions }) => interventions).filter(hadTime(facts, period, days));

/** It came within so many days; null where nobody waits any more, and it never did. */
export const cameWithin = (days: number | null, limit: number): boolean => days !== null && days <= limit;

/** The first thing the child was offered was begun, and nothing else took its place. */
function wasRight({ agreedOn, startedOn, endedOn, isReplaced }: Intervention): boolean {
  const wasReplaced = isReplaced && endedOn !== null && daysBetween(agreedOn, endedOn) <= RIGHT_DAYS;
  return startedOn !== null && !wasReplaced;
}

/** B. How straight the way is from worry to help. */
export const route: readonly Indicator[] = [
  {
    id: 'B1',
    about: 'children',
    overTime: 'adds',
    better: 'higher',
    source: 'interventions',
    missing: 'notMet',
    measures: ({ cases }, { to }) => {
      const settled = { from: addDays(to, -2 * RIGHT_DAYS), to: addDays(to, -RIGHT_DAYS) };
      const first = cases.flatMap(({ interventions }) => interventions[0] ?? []);
      return {
        B1: {
          ...share(first.filter(({ agreedOn }) => isWithin(agreedOn, settled)).map(wasRight)),
          window: settled,
        },
      };
    },
  },
  {
    id: 'B2',
    about: 'children',
    overTime: 'adds',
    better: 'lower',
    source: 'handovers',
    missing: 'leftOut',
    measures: ({ cases }, period) => {
      const offered = cases.flatMap((one) => handoversIn(one, period));
      const settled = offered.filter(({ state }) => state !== 'offered');
      return { B2: share(settled.map(isInVain)), 'B2.open': count(offered.length - settled.length) };
    },
  },
  {
    id: 'B3',
    about: 'children',
    overTime: 'grows',
    better: 'lower',
    source: 'handovers',
    missing: 'none',
    measures: ({ cases }, period) => {
      const offered = cases.map((one) => handoversIn(one, period)).filter(({ length }) => length > 0);
      const values = offered.map((handovers) => handovers.filter(isInVain).length);
      return { B3: { kind: 'mean', values } };
    },
  },
  {
    id: 'B4',
    about: 'children',
    overTime: 'adds',
    better: 'higher',
    source: 'interventions',
    missing: 'notMet',
    measures: (facts, period) => {
      const agreed = agreedIn(facts, period, CONTACT_DAYS);
      return {
        B4: share(agreed.map(({ contactDays }) => cameWithin(contactDays, CONTACT_DAYS))),
        'B4.days': median(agreed.map(({ contactDays }) => contactDays)),
        'B4.waiting': count(agreed.filter(({ contactDays }) => contactDays === null).length),
      };
    },
  },
  {
    id: 'B5',
    about: 'children',
    overTime: 'adds',
    better: 'higher',
    source: 'interventions',
    missing: 'notMet',
    measures: (facts, period) => {
      const agreed = agreedIn(facts, period, START_DAYS);
      return {
        B5: share(agreed.map(({ startDays }) => cameWithin(startDays, START_DAYS))),
        'B5.days': median(agreed.map(({ startDays }) => startDays)),
        'B5.waiting': count(agreed.filter(({ startDays }) => startDays === null).length),
      };
    },
  },
  {
    id: 'B6',
    about: 'children',
    overTime: 'adds',
    better: 'lower',
    source: 'cases',
    missing: 'none',
    measures: ({ cases }, { to }) => {
      // A year later everybody has had a year to come back.
      const closed = {
        from: addDays(addMonths(to, -2 * RETURN_MONTHS), 1),
        to: addMonths(to, -RETURN_MONTHS),
      };
      return {
        B6: {
          ...share(
            cases
              .flatMap(({ closures }) => closures)
              .filter(({ on }) => isWithin(on, closed))
              .map(({ on, backOn }) => backOn !== null && isWithinYear(on, backOn)),
          ),
          window: closed,
        },
      };
    },
  },
];
