import { addDays, daysBetween, isOverdue } from '../kernel/plain-date.ts';
import { SIP_DAYS } from '../sip/sip-rules.ts';
import { share } from './indicator.ts';
import type { Indicator } from './indicator.ts';
import { isWithin } from './periods.ts';
import type { Period } from './periods.ts';
import { raisedIn } from './reach.ts';
import type { Intervention } from './report-facts.ts';

const principals = ['municipality', 'region'] as const;

/** On some day of the period units of both principals had something going on with the child. */
function haveBoth(interventions: readonly Intervention[], { from, to }: Period): boolean {
  const going = interventions.filter(
    ({ agreedOn, lastOn }) => agreedOn <= to && (lastOn === null || lastOn >= from),
  );
  const days = [from, ...going.map(({ agreedOn }) => agreedOn)];
  return days.some((day) =>
    principals.every((one) =>
      going.some(
        ({ principal, agreedOn, lastOn }) =>
          principal === one && agreedOn <= day && (lastOn === null || lastOn >= day),
      ),
    ),
  );
}

/** G. The coordinated plan, and those who are helped elsewhere. */
export const plan: readonly Indicator[] = [
  {
    id: 'G1',
    about: 'children',
    overTime: 'changes',
    better: 'higher',
    source: 'sip',
    missing: 'notMet',
    measures: ({ cases }, period) => {
      const offers = cases
        .filter(({ interventions }) => haveBoth(interventions, period))
        .map(({ sips }) => sips.filter(({ on }) => on <= period.to));
      return {
        G1: share(offers.map(({ length }) => length > 0)),
        'G1.declined': share(
          offers.flatMap((made) => made.at(-1) ?? []).map(({ answer }) => answer === 'familyDeclines'),
        ),
      };
    },
  },
  {
    id: 'G2',
    about: 'children',
    overTime: 'adds',
    better: 'higher',
    source: 'sip',
    missing: 'notMet',
    measures: ({ cases, today }, period) => ({
      G2: share(
        cases
          .flatMap(({ sips }) => sips)
          .filter(
            ({ on, answer }) =>
              answer === 'yes' && isWithin(on, period) && isOverdue(addDays(on, SIP_DAYS), today),
          )
          .map(({ on, heldOn }) => heldOn !== null && daysBetween(on, heldOn) <= SIP_DAYS),
      ),
    }),
  },
  {
    id: 'G3',
    about: 'children',
    overTime: 'adds',
    better: null,
    source: 'decisions',
    missing: 'none',
    measures: (facts, period) => ({
      G3: share(
        raisedIn(facts, period).map(({ agreements }) => agreements.some(({ type }) => type === 'referOn')),
      ),
    }),
  },
];
