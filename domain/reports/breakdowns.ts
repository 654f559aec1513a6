import { ageOf } from '../cases/case-rules.ts';
import { childViewStates } from '../decisions/decisions.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { ALL, UNKNOWN, under } from './breakdown.ts';
import type { Breakdown, Counted } from './breakdown.ts';
import { NOTABLE, goalLevels, levelsOf, nowChanges, nowRespondents } from './effect.ts';
import { heldIn } from './fixed-time.ts';
import { isWithin, monthsOf } from './periods.ts';
import type { Period } from './periods.ts';
import { raisedIn } from './reach.ts';
import type { ReportCase, ReportFacts } from './report-facts.ts';
import { START_DAYS, agreedIn, cameWithin, hadTime } from './route.ts';
import { agreedCases, viewOf } from './voice.ts';

/** Ages at the time, in the year that is all the app knows of a birthday; the middle four are those of H1. */
const bands = [
  ['0-5', 5],
  ['6-9', 9],
  ['10-12', 12],
  ['13-15', 15],
  ['16-17', 17],
  ['18', Infinity],
] as const;
const ageKeys = [...bands.map(([key]) => key), UNKNOWN];

function bandOf({ birthYear }: Pick<ReportCase, 'birthYear'>, on: PlainDate): string {
  const age = ageOf(birthYear, on);
  return age === null ? UNKNOWN : (bands.find(([, last]) => age <= last)?.[0] ?? UNKNOWN);
}

const exclusive = { rows: true, columns: true } as const;
const single = (): string[] => [ALL];

/** How far a case of the period has come since; each step is counted whether or not the one before was written down. */
export const threadSteps = ['raised', 'consent', 'meeting', 'started', 'followedUp', 'closed'] as const;
function stepsOf({ consentOn, firstHeldOn, interventions, closures, agreements }: ReportCase): string[] {
  const reached: Record<(typeof threadSteps)[number], boolean> = {
    raised: true,
    consent: consentOn !== null,
    meeting: firstHeldOn !== null,
    started: interventions.some(({ startedOn }) => startedOn !== null),
    followedUp: agreements.some(({ followedUpOn }) => followedUpOn !== null),
    closed: closures.length > 0,
  };
  return threadSteps.filter((step) => reached[step]);
}

/**
 * Children a task of whom was lifted to the steering group, by the units that were to do those tasks: each child once
 * under each unit, however many tasks there were and however often one was lifted, since small numbers are of children.
 */
function liftedIn({ cases }: ReportFacts, period: Period): Counted[] {
  const lifted = cases.flatMap(({ childId, tasks }) =>
    tasks
      .filter(({ liftedOn }) => liftedOn.some((on) => isWithin(on, period)))
      .map(({ unitId }) => ({ childId, unitId: unitId ?? UNKNOWN })),
  );
  return [...Map.groupBy(lifted, ({ childId }) => childId).values()].map((ofChild) =>
    under(...new Set(ofChild.map(({ unitId }) => unitId))),
  );
}

const changeKey = (change: number): string =>
  change >= NOTABLE ? 'better' : change <= -NOTABLE ? 'worse' : 'same';

/**
 * The tables of the report. Of children in one dimension, but where a second says how it went, and for interventions,
 * of which a steering group asks who gives what: single cells are mostly few there, and what each row and column comes
 * to is kept as long as it can be.
 */
export const breakdowns: readonly Breakdown[] = [
  {
    id: 'A3',
    about: 'children',
    overTime: 'adds',
    isExclusive: exclusive,
    rows: single,
    things: (facts, period) => raisedIn(facts, period).map(({ unitId }) => under(unitId ?? UNKNOWN)),
  },
  {
    id: 'A4',
    about: 'children',
    overTime: 'adds',
    isExclusive: { rows: true, columns: false },
    rows: single,
    things: (facts, period) =>
      raisedIn(facts, period).map(({ concernIds }) =>
        concernIds.length === 0 ? under(UNKNOWN) : under(...new Set(concernIds)),
      ),
  },
  {
    id: 'H1.A1',
    about: 'children',
    overTime: 'adds',
    isExclusive: exclusive,
    rows: single,
    columns: () => ageKeys,
    things: (facts, period) => raisedIn(facts, period).map((one) => under(bandOf(one, one.raisedOn))),
  },
  {
    id: 'H1.B5',
    about: 'children',
    overTime: 'adds',
    isExclusive: exclusive,
    rows: () => ageKeys,
    columns: () => ['within', 'later'],
    things: (facts, period) => {
      const isCounted = hadTime(facts, period, START_DAYS);
      return facts.cases.flatMap((one) =>
        one.interventions.filter(isCounted).map(({ agreedOn, startDays }) => ({
          row: [bandOf(one, agreedOn)],
          column: [cameWithin(startDays, START_DAYS) ? 'within' : 'later'],
        })),
      );
    },
  },
  {
    id: 'H1.E3',
    about: 'children',
    overTime: 'changes',
    isExclusive: exclusive,
    rows: () => ageKeys,
    columns: () => ['reached', 'notReached'],
    things: (facts, period) =>
      facts.cases.flatMap((one) =>
        levelsOf(one, period).map((level) => ({
          row: [bandOf(one, period.to)],
          column: [level >= 0 ? 'reached' : 'notReached'],
        })),
      ),
  },
  {
    id: 'thread',
    about: 'children',
    overTime: 'adds',
    isExclusive: { rows: true, columns: false },
    rows: single,
    columns: () => threadSteps,
    things: (facts, period) => raisedIn(facts, period).map((one) => under(...stepsOf(one))),
  },
  {
    id: 'interventions',
    about: 'children',
    overTime: 'adds',
    isExclusive: exclusive,
    things: (facts, period) =>
      agreedIn(facts, period, 0).map(({ typeId, unitId }) => ({
        row: [typeId ?? UNKNOWN],
        column: [unitId ?? UNKNOWN],
      })),
  },
  {
    id: 'E3.levels',
    about: 'children',
    overTime: 'changes',
    isExclusive: exclusive,
    rows: single,
    columns: () => ['-2', '-1', '0', '1', '2'],
    things: (facts, period) => goalLevels(facts, period).map((level) => under(String(level))),
  },
  {
    id: 'E4.pairs',
    about: 'children',
    overTime: 'changes',
    isExclusive: exclusive,
    rows: () => nowRespondents,
    columns: () => ['better', 'same', 'worse'],
    things: (facts, period) =>
      nowRespondents.flatMap((respondent) =>
        nowChanges(facts, period, respondent).map((change) => ({
          row: [respondent],
          column: [changeKey(change)],
        })),
      ),
  },
  {
    id: 'F1.states',
    about: 'children',
    overTime: 'changes',
    isExclusive: exclusive,
    rows: single,
    columns: () => [...childViewStates, UNKNOWN],
    things: (facts, period) =>
      agreedCases(facts, period).map((one) => under(viewOf(one, period)?.state ?? UNKNOWN)),
  },
  {
    id: 'lifted',
    about: 'children',
    overTime: 'grows',
    isExclusive: { rows: true, columns: false },
    rows: single,
    columns: ({ permanentUnitIds, ...facts }, period) => {
      const open = {
        permanentUnitIds,
        ...facts,
        cases: facts.cases.filter(({ isProtected }) => !isProtected),
      };
      return [...new Set([...permanentUnitIds, ...liftedIn(open, period).flatMap(({ column }) => column)])];
    },
    things: liftedIn,
  },
  {
    id: 'D2.months',
    about: 'work',
    overTime: 'adds',
    isExclusive: { rows: false, columns: true },
    rows: ({ permanentUnitIds }) => permanentUnitIds,
    columns: (_facts, period) => monthsOf(period),
    things: (facts, period) =>
      heldIn(facts, period).map(({ on, unitIds }) => ({ row: unitIds, column: [on.slice(0, 7)] })),
  },
];
