import { addDays, daysBetween, weekOf, weekdayOf } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { createChance, seedOf } from './random.ts';
import type { Chance } from './random.ts';
import { between, closing, opening } from './sample-agreements.ts';
import type { Life } from './sample-agreements.ts';
import type { SampleCalendar } from './sample-calendar.ts';
import { usualInterventions } from './sample-catalogue.ts';
import { makeChild } from './sample-child.ts';
import { makeConsent } from './sample-consents.ts';
import { firstTask } from './sample-decisions.ts';
import {
  answerNotes,
  closingNotes,
  deferralReasons,
  firstNotes,
  followUpNotes,
} from './sample-meeting-texts.ts';
import type { CasePlan, PlannedDecision, PlannedTask, PlannedVisit } from './sample-plan.ts';

/** Ordinary cases: raised, agreed about, followed up two or three times, closed. */
export function makeLife(
  id: string,
  index: number,
  seed: number,
  calendar: SampleCalendar,
  today: PlainDate,
): CasePlan {
  const chance = createChance(seedOf(seed, index));
  const raisedOn = pickDay(calendar, today, chance);
  const child = makeChild(raisedOn, chance);
  const life: Life = { id, child, chance, calendar, today };
  const consents = pickConsents(life, raisedOn);
  const complete = consents.at(-1);
  const ready =
    complete === undefined || complete.body.guardians.some((guardian) => guardian.answer === 'none')
      ? undefined
      : complete.body.on;
  const { visits, tasks } =
    ready === undefined ? { visits: [], tasks: [] } : pickVisits(life, addDays(ready, 1));
  return {
    id,
    raisedOn,
    fields: child.fields,
    consents: renewed(life, consents, visits),
    withdrawals: [],
    visits,
    tasks,
    parked: false,
  };
}

/** Cases written by hand fill the latest months. */
const LATE_DAYS = 120;

/** A working day in the period; in summer hardly anything is raised. */
function pickDay(calendar: SampleCalendar, today: PlainDate, chance: Chance): PlainDate {
  const span = Math.max(1, daysBetween(calendar.from, today) - 2);
  for (;;) {
    const day = addDays(calendar.from, chance.whole(0, span));
    const week = weekOf(day);
    const quiet = week >= 26 && week <= 32 ? 0.1 : 1;
    const late = daysBetween(day, today) < LATE_DAYS ? 0.4 : 1;
    if (weekdayOf(day) <= 5 && day < today && chance.often(quiet * late)) return day;
    if (span < 7) return addDays(today, -1);
  }
}

/** The consent, and the one before it when the second guardian answered later. */
function pickConsents({ id, child, chance, today }: Life, raisedOn: PlainDate): CasePlan['consents'] {
  const first = addDays(raisedOn, chance.whole(0, 9));
  const late = child.custody === 'joint' && chance.often(0.22);
  const second = addDays(first, chance.whole(5, 16));
  const wish = {
    caseId: id,
    age: child.age,
    custody: child.custody,
    preset: chance.often(0.75) ? 'full' : 'basic',
    plus: child.concern === 'MIS' ? ['EK-FRI'] : [],
    language:
      child.fields.interpreter?.needed === true
        ? `Svenska, genom tolk (${child.fields.interpreter.language})`
        : 'Svenska',
  } as const;
  const waiting = { id: `${id}-c1`, body: makeConsent({ ...wish, on: first, second: 'none' }) };
  const versions = late
    ? [waiting, { id: `${id}-c2`, body: makeConsent({ ...wish, on: second, replaces: waiting.id }) }]
    : [{ id: `${id}-c1`, body: makeConsent({ ...wish, on: first }) }];
  return versions.filter((version) => version.body.on < today);
}

/** A case that is still met about when its consent runs out has had it renewed in time. */
function renewed(
  { id, today }: Life,
  consents: CasePlan['consents'],
  visits: readonly PlannedVisit[],
): CasePlan['consents'] {
  const last = consents.at(-1);
  const later = visits.find(
    (visit) => last !== undefined && addDays(visit.meetingId, 20) > last.body.validUntil,
  );
  if (last === undefined || later === undefined) return consents;
  const on = addDays(later.meetingId, -9);
  if (on >= today || on <= last.body.on) return consents;
  const guardians = last.body.guardians.map((guardian) => ({ ...guardian, on }));
  const validUntil = addDays(on, daysBetween(last.body.on, last.body.validUntil));
  return [
    ...consents,
    {
      id: `${id}-c${consents.length + 1}`,
      body: { ...last.body, on, validUntil, guardians, replaces: last.id },
    },
  ];
}

/** The meetings that take the case up. It ends where the calendar ends, or with a closing decision. */
function pickVisits(life: Life, from: PlainDate): { visits: PlannedVisit[]; tasks: PlannedTask[] } {
  const { chance, calendar } = life;
  const visits: PlannedVisit[] = [];
  const tasks: PlannedTask[] = [];
  const rounds = chance.pick([2, 2, 3, 3, 3, 4]);
  let due = from;
  let current = usualInterventions[life.child.concern][0];
  for (let round = 0; round < rounds; round += 1) {
    const slip = chance.often(0.08) ? 1 : 0;
    const index = calendar.held.findIndex((day) => day >= due);
    const meetingId = index < 0 ? undefined : calendar.held[index + slip];
    if (meetingId === undefined) break;
    const postponed = chance.often(0.05) ? calendar.held[index + slip + 1] : undefined;
    const deferred: readonly PlannedVisit[] =
      postponed === undefined
        ? []
        : [
            {
              meetingId,
              kind: round === 0 ? 'newCase' : 'followUp',
              decisions: [],
              deferral: chance.pick(deferralReasons),
              note: '',
            },
          ];
    const day = postponed ?? meetingId;
    const decisions =
      round === 0
        ? opening(life, day)
        : round === rounds - 1
          ? closing(life, day)
          : between(life, day, current);
    current =
      decisions.find((decision) => decision.interventionTypeId !== null)?.interventionTypeId ?? current;
    const kind = postponed === undefined ? (round === 0 ? 'newCase' : 'followUp') : 'deferred';
    const notes = round === 0 ? firstNotes : round === rounds - 1 ? closingNotes : followUpNotes;
    visits.push(...deferred, {
      meetingId: day,
      kind,
      decisions,
      deferral: null,
      note: chance.often(0.6) ? chance.pick(notes) : '',
    });
    for (const decision of decisions) tasks.push(...taskOf(life, decision, day));
    const next = decisions.map((decision) => decision.followUpOn).find((followUpOn) => followUpOn !== null);
    if (next === undefined) break;
    due = next;
  }
  return { visits, tasks };
}

/** The first task of a new intervention, answered in the weeks after its day, if they have come. */
function taskOf({ chance, today }: Life, decision: PlannedDecision, meetingId: PlainDate): PlannedTask[] {
  if (decision.type !== 'startIntervention' && decision.type !== 'changeIntervention') return [];
  const task = firstTask(decision, meetingId, null);
  if (task === undefined) return [];
  const on = addDays(task.dueOn, chance.whole(-4, 6));
  const state = chance.pick(['done', 'done', 'done', 'done', 'done', 'notDone', 'overtaken']);
  const answered = on > meetingId && on < today && !chance.often(0.03);
  return [{ ...task, answer: answered ? { state, on, note: chance.pick(answerNotes[state]) } : null }];
}
