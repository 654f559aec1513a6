import type { Respondent } from '../goals/scales.ts';
import { addDays, daysBetween, isOverdue } from '../kernel/plain-date.ts';
import { share } from './indicator.ts';
import type { Indicator, Measure } from './indicator.ts';
import { isWithin } from './periods.ts';
import type { Period } from './periods.ts';
import type { Closed, Rated, ReportCase, ReportFacts } from './report-facts.ts';

/** A follow-up a week late is still one. */
const GRACE_DAYS = 7;
/** `domain.md` §4.1: a smaller change on 0 to 10 is no change. */
export const NOTABLE = 2;
const ATTENDANCE_POINTS = 10;

/** Who is asked how it is; the rest of the respondents belong to other scales. */
export const nowRespondents = [
  'child',
  'guardian',
  'school',
  'team',
] as const satisfies readonly Respondent[];

export const closedIn = ({ cases }: ReportFacts, period: Period): Closed[] =>
  cases.flatMap(({ closures }) => closures).filter(({ on }) => isWithin(on, period));

/** What each goal was rated last by the end of the period, if that was in it and after the day it was set. */
export const levelsOf = ({ goals }: ReportCase, period: Period): number[] =>
  goals.flatMap(({ setOn, ratings }) => {
    const last = ratings.findLast(({ on }) => on <= period.to);
    return last !== undefined && last.on > setOn && last.on >= period.from ? [last.value] : [];
  });

export const goalLevels = ({ cases }: ReportFacts, period: Period): number[] =>
  cases.flatMap((one) => levelsOf(one, period));

/** How much a rating has changed from the first day to the last; nothing from a single day, or an earlier period. */
function changeOf(rated: readonly Rated[], period: Period): number | null {
  const until = rated.filter(({ on }) => on <= period.to);
  const [first, last] = [until[0], until.at(-1)];
  if (first === undefined || last === undefined || last.on === first.on || last.on < period.from) return null;
  return last.value - first.value;
}

export const nowChanges = ({ cases }: ReportFacts, period: Period, respondent: Respondent): number[] =>
  cases.flatMap(
    ({ now }) =>
      changeOf(
        now.filter((one) => one.respondent === respondent),
        period,
      ) ?? [],
  );

function improvement(facts: ReportFacts, period: Period): Record<string, Measure> {
  const changes = nowRespondents.flatMap((respondent) => nowChanges(facts, period, respondent));
  return {
    E4: share(changes.map((change) => change >= NOTABLE)),
    'E4.worse': share(changes.map((change) => change <= -NOTABLE)),
  };
}

const attendanceChanges = (cases: readonly ReportCase[], period: Period): number[] =>
  cases.flatMap(({ isAbsence, attendance }) => (isAbsence ? (changeOf(attendance, period) ?? []) : []));

/** E. Whether it is followed up, and whether it helps. */
export const effect: readonly Indicator[] = [
  {
    id: 'E1',
    about: 'children',
    overTime: 'adds',
    better: 'higher',
    source: 'decisions',
    missing: 'notMet',
    measures: ({ cases, today }, period) => {
      const lately = addDays(today, -GRACE_DAYS);
      return {
        E1: share(
          cases
            .flatMap(({ agreements }) => agreements)
            .flatMap(({ followUpOn, followedUpOn, isOvertaken }) =>
              !isOvertaken && isWithin(followUpOn, period) && isOverdue(followUpOn, lately)
                ? [followedUpOn !== null && daysBetween(followUpOn, followedUpOn) <= GRACE_DAYS]
                : [],
            ),
        ),
      };
    },
  },
  {
    id: 'E2',
    about: 'children',
    overTime: 'adds',
    better: 'higher',
    source: 'decisions',
    missing: 'none',
    measures: (facts, period) => ({ E2: share(closedIn(facts, period).map(({ meetings }) => meetings > 1)) }),
  },
  {
    id: 'E3',
    about: 'children',
    overTime: 'changes',
    better: 'higher',
    source: 'ratings',
    missing: 'leftOut',
    measures: (facts, period) => ({ E3: share(goalLevels(facts, period).map((level) => level >= 0)) }),
  },
  {
    id: 'E4',
    about: 'children',
    overTime: 'changes',
    better: 'higher',
    source: 'ratings',
    missing: 'leftOut',
    measures: improvement,
  },
  {
    id: 'E5',
    about: 'children',
    overTime: 'adds',
    better: 'higher',
    source: 'ratings',
    missing: 'none',
    measures: (facts, period) => ({ E5: share(closedIn(facts, period).map(({ isMeasured }) => isMeasured)) }),
  },
  {
    id: 'E6',
    about: 'children',
    overTime: 'changes',
    better: 'higher',
    source: 'ratings',
    missing: 'leftOut',
    measures: ({ cases }, period) => ({
      E6: share(attendanceChanges(cases, period).map((points) => points >= ATTENDANCE_POINTS)),
    }),
  },
];
