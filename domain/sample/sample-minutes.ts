import { openFollowUps } from '../decisions/decision-rules.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { agreesIntervention } from '../interventions/intervention-rules.ts';
import { childViewInMinutes, minutesSchemaVersion } from '../minutes/minutes.ts';
import type { MinutesDocument } from '../minutes/minutes.ts';
import { interventionOf } from './sample-catalogue.ts';
import type { HeldItem, HeldMeeting } from './sample-meeting.ts';
import type { PlannedDecision, PlannedTask } from './sample-plan.ts';
import { CHAIR, MEETING_PLACE, SAMPLE_TEAM_NAME, personName, unitName } from './sample-team.ts';
import { instant } from './sample-write.ts';

/** The minutes of a meeting, from the same facts that are written for it: what a reader of the log would make of them. */
export function minutesOf(meeting: HeldMeeting): MinutesDocument {
  const { day, items, seats } = meeting;
  return {
    version: minutesSchemaVersion,
    meetingId: day,
    team: SAMPLE_TEAM_NAME,
    heldOn: day,
    startedAt: instant(meeting.startedAt),
    endedAt: instant(meeting.endedAt),
    plannedStart: '08:30',
    plannedEnd: '10:00',
    place: MEETING_PLACE,
    chair: personName(CHAIR),
    confidentialityRead: true,
    attendance: seats.map(({ person, state }) => ({
      unit: unitName(person.unitId),
      person: person.name,
      profession: person.profession,
      state,
      outsideOf: items
        .filter((item) => item.outsideUnitIds.includes(person.unitId))
        .map((item) => item.number),
      ...recusedFrom(person.id, items),
    })),
    items: items.map((item) => ({ ...itemOf(item), ...answersOn(day, item) })),
    followUps: items
      .flatMap((item) => followUpsOf(item, day))
      .toSorted((left, right) => left.on.localeCompare(right.on) || left.number.localeCompare(right.number)),
  };
}

function recusedFrom(
  personId: string,
  items: readonly HeldItem[],
): Pick<MinutesDocument['attendance'][number], 'recusedFrom'> {
  const numbers = items
    .filter(({ visit }) => visit.recused?.includes(personId) === true)
    .map((item) => item.number);
  return numbers.length === 0 ? {} : { recusedFrom: numbers };
}

function itemOf({
  plan,
  number,
  visit,
  seconds,
  outsideUnitIds,
  tasks,
}: HeldItem): Omit<MinutesDocument['items'][number], 'answers'> {
  return {
    caseId: plan.id,
    number,
    kind: visit.kind,
    minutes: Math.round(seconds / 60),
    outside: outsideUnitIds.map(unitName),
    ...(visit.recused === undefined || visit.recused.length === 0
      ? {}
      : { recused: visit.recused.map(personName) }),
    decisions: visit.decisions.map(decisionOf),
    tasks: tasks.map(taskOf),
    deferral: visit.deferral,
    note: visit.note,
  };
}

/** What became, that day, of tasks from earlier meetings. */
function answersOn(day: PlainDate, { plan }: HeldItem): Pick<MinutesDocument['items'][number], 'answers'> {
  const answers = plan.tasks.flatMap(({ meetingId, answer, text, unitId, personId }) =>
    answer === null || answer.on !== day || meetingId === day
      ? []
      : [
          {
            text,
            unit: unitName(unitId),
            person: personName(personId),
            state: answer.state,
            note: answer.note,
          },
        ],
  );
  return answers.length === 0 ? {} : { answers };
}

function decisionOf(decision: PlannedDecision): MinutesDocument['items'][number]['decisions'][number] {
  const { interventionTypeId: type } = decision;
  return {
    type: decision.type,
    what: [type === null ? '' : interventionOf(type).name, decision.text]
      .filter((part) => part !== '')
      .join('. '),
    unit: unitName(decision.providerUnitId),
    person: personName(decision.responsiblePersonId),
    firstContactBy: decision.firstContactBy,
    followUpOn: decision.followUpOn,
    because: decision.because,
    goal: decision.goal,
    childView: decision.childView?.state ?? '',
    childWords: decision.childView?.words ?? '',
    ...(decision.closing === undefined
      ? {}
      : {
          closing: {
            reason: decision.closureReason ?? '',
            goals: decision.closing.goals ?? '',
            contacts: decision.closing.contacts.map(({ unitId, who, what }) =>
              [who, unitId === null ? '' : unitName(unitId), what].filter((part) => part !== '').join(', '),
            ),
          },
        }),
    ...childViewInMinutes(decision.childView),
    ...(agreesIntervention({ body: decision }) && type !== null && interventionOf(type).needsApplication
      ? { needsApplication: true as const }
      : {}),
    ...(agreesIntervention({ body: decision }) && decision.level !== null ? { level: decision.level } : {}),
  };
}

const taskOf = (task: PlannedTask): MinutesDocument['items'][number]['tasks'][number] => ({
  text: task.text,
  unit: unitName(task.unitId),
  person: personName(task.personId),
  dueOn: task.dueOn,
});

/** The days after this meeting on which the case comes back. */
function followUpsOf({ plan, number }: HeldItem, day: PlainDate): MinutesDocument['followUps'] {
  const made = plan.visits
    .filter((visit) => visit.meetingId <= day)
    .flatMap(({ meetingId, decisions }) =>
      decisions.map((decision) => ({ id: '', body: { ...decision, meetingId } })),
    );
  const days = openFollowUps(made).flatMap(({ body }) => body.followUpOn ?? []);
  return [...new Set(days)].filter((on) => on > day).map((on) => ({ number, on }));
}
