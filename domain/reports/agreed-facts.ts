import { demands, followedUpOn } from '../decisions/decision-rules.ts';
import { coursesOf } from '../interventions/intervention-rules.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { concernedUnits } from '../own-records/own-record-rules.ts';
import type { Fact } from '../registry.ts';
import type { CaseHistory, HistoryFrame } from './case-history.ts';
import type { Agreement, Closed, Intervention, ReportCase, View } from './report-facts.ts';

type Decisions = readonly Fact<'decisions'>[];

export const agreementsOf = (decisions: Decisions): Agreement[] =>
  decisions.map((decision) => {
    const { meetingId, type, providerUnitId, responsiblePersonId, followUpOn } = decision.body;
    const answeredOn = followedUpOn(decision, decisions);
    const isOvertaken =
      followUpOn !== null &&
      answeredOn !== null &&
      answeredOn < followUpOn &&
      !decisions.some(
        ({ body }) => body.meetingId === answeredOn && body.takesUp?.includes(decision.id) === true,
      );
    return {
      on: meetingId,
      type,
      asksForWho: demands[type].who && demands[type].followUp,
      hasWho: providerUnitId !== null && responsiblePersonId !== null,
      followUpOn,
      followedUpOn: isOvertaken ? null : answeredOn,
      isOvertaken,
    };
  });

export function interventionsOf(
  decisions: Decisions,
  steps: readonly Fact<'interventionSteps'>[],
  { closures, closedOn }: { readonly closures: readonly Closed[]; readonly closedOn: PlainDate | null },
  { today, principalOf }: Pick<HistoryFrame, 'today' | 'principalOf'>,
): Intervention[] {
  const closedAfter = (day: PlainDate): PlainDate | null => closures.find(({ on }) => on >= day)?.on ?? null;
  const courses = coursesOf(
    decisions,
    steps.map(({ body }) => body),
    { today, closedOn },
  );
  return decisions.flatMap(({ id, body }) => {
    const course = courses.get(id);
    if (course === undefined) return [];
    const { agreedOn, startedOn, endedOn, contactDays, startDays, state } = course;
    return [
      {
        agreedOn,
        startedOn,
        endedOn,
        // The rule counts on while somebody waits; what has not come has no days.
        contactDays: course.contactOn === null && startedOn === null ? null : contactDays,
        startDays: startedOn === null ? null : startDays,
        typeId: body.interventionTypeId,
        unitId: body.providerUnitId,
        isReplaced: state === 'replaced',
        principal: body.providerUnitId === null ? null : (principalOf.get(body.providerUnitId) ?? null),
        lastOn: endedOn ?? closedAfter(agreedOn),
      },
    ];
  });
}

/** Each unit that a meeting gave something to write down, and whether it has said that it did. */
export function ownRecordsOf(
  days: readonly PlainDate[],
  decisions: Decisions,
  { tasks, facts }: CaseHistory,
): ReportCase['ownRecords'] {
  return days.flatMap((on) =>
    concernedUnits(
      decisions.filter(({ body }) => body.meetingId === on),
      tasks.filter(({ meetingId }) => meetingId === on),
    ).map((unitId) => {
      const last = facts.ownRecords.findLast(({ body }) => body.meetingId === on && body.unitId === unitId);
      return { on, isEntered: last?.body.entered === true };
    }),
  );
}

/**
 * What is known of the child's view, by the day it was heard: told before a meeting, and at one. What is told before
 * does not say whether it mattered.
 */
export const viewsOf = (
  decisions: Decisions,
  apart: readonly Fact<'childViews'>[],
  reports: readonly Fact<'followUpReports'>[],
): View[] =>
  [
    ...reports.flatMap(({ body: { on, childSaid } }) =>
      childSaid === null ? [] : [{ on, view: { state: childSaid.state, influence: null } }],
    ),
    ...decisions.flatMap(({ body }) =>
      body.childView === null ? [] : [{ on: body.meetingId, view: body.childView }],
    ),
    ...apart.map(({ body }) => ({ on: body.meetingId, view: body.view })),
  ]
    .map(({ on, view: { state, influence } }) => ({ on, state, influence }))
    .toSorted((left, right) => left.on.localeCompare(right.on));
