import { daysBetween } from '../kernel/plain-date.ts';
import { count, median, share } from './indicator.ts';
import type { Indicator } from './indicator.ts';
import { isWithin } from './periods.ts';
import type { Period } from './periods.ts';
import type { ReportCase, ReportFacts } from './report-facts.ts';

/** The agreement of the region: at a team meeting within two weeks. */
const MEETING_DAYS = 14;

export const raisedIn = ({ cases }: ReportFacts, period: Period): ReportCase[] =>
  cases.filter(({ raisedOn }) => isWithin(raisedOn, period));

const heldFirstIn = ({ cases }: ReportFacts, period: Period): ReportCase[] =>
  cases.filter(({ firstHeldOn }) => isWithin(firstHeldOn, period));

const waitOf = ({ raisedOn, firstHeldOn }: ReportCase): number | null =>
  firstHeldOn === null ? null : Math.max(0, daysBetween(raisedOn, firstHeldOn));

/** A. Which children the team reaches, and how soon. */
export const reach: readonly Indicator[] = [
  {
    id: 'A1',
    about: 'children',
    overTime: 'adds',
    better: null,
    source: 'cases',
    missing: 'none',
    measures: (facts, period) => ({ A1: count(raisedIn(facts, period).length) }),
  },
  {
    id: 'A2',
    about: 'children',
    overTime: 'grows',
    better: null,
    source: 'cases',
    missing: 'notRecorded',
    measures: (facts, period) => {
      const children = new Set(raisedIn(facts, period).map(({ childId }) => childId));
      return { A2: { kind: 'rate', value: children.size, residents: facts.residents } };
    },
  },
  {
    id: 'A3',
    about: 'children',
    overTime: 'adds',
    better: null,
    source: 'cases',
    missing: 'leftOut',
    measures: () => ({}),
  },
  {
    id: 'A4',
    about: 'children',
    overTime: 'adds',
    better: null,
    source: 'cases',
    missing: 'leftOut',
    measures: () => ({}),
  },
  {
    id: 'A5',
    about: 'children',
    overTime: 'adds',
    better: 'higher',
    source: 'decisions',
    missing: 'none',
    measures: (facts, period) => {
      const waits = heldFirstIn(facts, period).map(waitOf);
      return {
        A5: share(waits.map((days) => days !== null && days <= MEETING_DAYS)),
        'A5.days': median(waits),
      };
    },
  },
  {
    id: 'A6',
    about: 'children',
    overTime: 'adds',
    better: 'higher',
    target: 100,
    source: 'consents',
    missing: 'notMet',
    measures: (facts, period) => ({
      A6: share(heldFirstIn(facts, period).map(({ coveredAtFirst }) => coveredAtFirst === true)),
    }),
  },
];
