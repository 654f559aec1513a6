import { addDays, yearOf } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { gradeOf } from './sample-child.ts';
import type { SampleCalendar } from './sample-calendar.ts';
import { makeConsent } from './sample-consents.ts';
import { makeDecision } from './sample-decisions.ts';
import { arrivals } from './sample-arrivals.ts';
import { consentStories } from './sample-consent-stories.ts';
import { longStories } from './sample-long-stories.ts';
import { shortStories } from './sample-short-stories.ts';
import { people } from './sample-team.ts';
import { concernTexts } from './sample-texts.ts';
import type { CasePlan, PlannedTask, PlannedVisit } from './sample-plan.ts';
import type { Script, ScriptDecision, ScriptTask, ScriptVisit } from './sample-script.ts';

/** All cases written by hand, most telling first. */
const scripts: readonly Script[] = [
  ...arrivals.slice(0, 5),
  ...longStories,
  ...consentStories,
  ...shortStories,
  ...arrivals.slice(5),
];

interface Frame {
  readonly calendar: SampleCalendar;
  readonly today: PlainDate;
}

const idOf = (key: string): string => `case-${key}`;

/** The scripts that the calendar has room for: a young team has no old cases. */
export function planScripts(frame: Frame, count: number): CasePlan[] {
  const depth = frame.calendar.held.length;
  const chosen = scripts.filter((script) => -script.raised <= depth).slice(0, count);
  return chosen.map((script) => planScript(script, frame));
}

/** The nth meeting day counted from the next one; negative is held. */
function dayAt({ calendar, today }: Frame, index: number): PlainDate {
  const day = index < 0 ? calendar.held[calendar.held.length + index] : calendar.coming[index];
  return day ?? today;
}

function planScript(script: Script, frame: Frame): CasePlan {
  const id = idOf(script.key);
  const raisedOn = addDays(dayAt(frame, script.raised), -8);
  const consents = planConsents(script, id, raisedOn, frame);
  return {
    id,
    raisedOn,
    fields: { ...formOf(script, raisedOn), ...comingOfAge(script, frame) },
    consents,
    withdrawals: (script.withdrawals ?? []).map((withdrawal, index) => ({
      id: `${id}-w${index + 1}`,
      body: {
        caseId: id,
        on: addDays(frame.today, -withdrawal.daysAgo),
        unitIds: withdrawal.unitIds,
        receivedBy: 'Ingela Brandt',
      },
    })),
    visits: script.visits.map((visit, index) => planVisit(visit, script.visits[index - 1], frame)),
    tasks: (script.tasks ?? []).map((task) => planTask(task, frame)),
    parked: script.parked === true,
    ...(script.named === undefined ? {} : { named: script.named }),
    ...(script.returned === undefined ? {} : { returned: planReturn(script.returned, frame) }),
  };
}

const planReturn = (
  { at, by: [unitId, personId], question, urgency }: NonNullable<Script['returned']>,
  frame: Frame,
): NonNullable<CasePlan['returned']> => ({
  on: addDays(dayAt(frame, at), -8),
  unitId,
  personId,
  question,
  urgency,
});

function comingOfAge({ adultIn }: Script, { today }: Frame): CasePlan['fields'] {
  if (adultIn === undefined) return {};
  const adultOn = addDays(today, adultIn);
  return { adultOn, birthYear: yearOf(adultOn) - 18 };
}

function formOf(script: Script, raisedOn: PlainDate): CasePlan['fields'] {
  const [referringUnitId, referringPersonId] = script.raisedBy;
  const texts = concernTexts[script.concerns[0]];
  return {
    firstName: script.firstName,
    birthYear: yearOf(raisedOn) - script.age,
    school: script.school,
    grade: gradeOf(script.age),
    referringUnitId,
    referringPersonId,
    raisedOn,
    question: texts.questions[0],
    concerns: [...script.concerns],
    strengths: texts.strengths[0],
    triedSoFar: texts.tried[0],
    childWords: { words: texts.words[0], how: 'Sagt direkt till en trygg vuxen', knowsItIsRead: 'yes' },
    guardiansWish: texts.wishes[0],
    urgency: 'nextFree',
    custody: script.custody ?? 'joint',
    interpreter: { needed: false, language: '' },
    identityProtection: 'none',
    holderUnitId: referringUnitId,
    leadPersonId: referringPersonId,
    ...script.fields,
  };
}

function planConsents(script: Script, id: string, raisedOn: PlainDate, frame: Frame): CasePlan['consents'] {
  return script.consents.map(({ daysAgo, anew, exception, ...wish }, index) => {
    const begun =
      anew === true && script.returned !== undefined ? planReturn(script.returned, frame).on : raisedOn;
    const on = daysAgo === undefined ? addDays(begun, 3) : addDays(frame.today, -daysAgo);
    return {
      id: `${id}-c${index + 1}`,
      body: makeConsent({
        ...wish,
        caseId: id,
        on: on < raisedOn ? raisedOn : on,
        age: script.age,
        custody: script.custody ?? 'joint',
        exception: exception === undefined || exception === null ? null : { ...exception, on },
      }),
    };
  });
}

function planVisit(visit: ScriptVisit, before: ScriptVisit | undefined, frame: Frame): PlannedVisit {
  const meetingId = dayAt(frame, visit.at);
  return {
    meetingId,
    kind: before === undefined ? 'newCase' : before.deferral === undefined ? 'followUp' : 'deferred',
    decisions: (visit.decisions ?? []).map((decision) => planDecision(decision, meetingId, frame)),
    deferral: visit.deferral ?? null,
    note: visit.note ?? '',
    recused: visit.recused ?? [],
  };
}

function planDecision({ followUp, ...wish }: ScriptDecision, meetingId: PlainDate, frame: Frame) {
  return makeDecision({
    ...wish,
    meetingId,
    followUpOn: followUp === undefined ? null : dayAt(frame, followUp),
  });
}

function planTask(task: ScriptTask, frame: Frame): PlannedTask {
  const meetingId = dayAt(frame, task.at);
  const dueOn =
    task.dueAfter === undefined ? addDays(frame.today, task.due ?? 0) : addDays(meetingId, task.dueAfter);
  const answeredOn = task.answeredAfter === undefined ? dueOn : addDays(meetingId, task.answeredAfter);
  return {
    meetingId,
    text: task.text,
    unitId: people.find((person) => person.id === task.person)?.unitId ?? '',
    personId: task.person,
    dueOn: dueOn > meetingId ? dueOn : addDays(meetingId, 5),
    moves: (task.moved ?? []).map(({ daysAgo, due, because }) => ({
      on: addDays(frame.today, -daysAgo),
      to: addDays(frame.today, due),
      because,
    })),
    answer:
      task.answer === undefined
        ? null
        : {
            state: task.answer,
            on: clampDay(answeredOn, meetingId, frame.today),
            note: task.answerNote ?? '',
          },
  };
}

/** A day after the meeting and before today. */
const clampDay = (day: PlainDate, after: PlainDate, today: PlainDate): PlainDate => {
  const earliest = addDays(after, 1);
  const latest = addDays(today, -1);
  return day < earliest ? earliest : day > latest ? latest : day;
};
