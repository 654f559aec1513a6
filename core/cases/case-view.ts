import type { z } from 'zod';
import type { CaseInput, CaseView, movedReasons } from '../../domain/cases/case-views.ts';
import { ageOf } from '../../domain/cases/case-rules.ts';
import { consentOn } from '../../domain/consents/consent-rules.ts';
import { tellers } from '../../domain/disclosure.ts';
import type { Disclosure } from '../../domain/disclosure.ts';
import { noEffect } from '../../domain/goals/effect-views.ts';
import { isOverdue, overdueDays } from '../../domain/kernel/plain-date.ts';
import { dueDays } from '../../domain/meetings/candidate-rules.ts';
import type { PlannedDay } from '../../domain/meetings/meeting-days.ts';
import type { Row } from '../../domain/registry.ts';
import { monthsSince } from '../../domain/returns/return-rules.ts';
import { closureWithoutStory } from '../../domain/without-story.ts';
import { caseStep } from '../../db/case-facts.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import { listRows } from '../../db/rows.ts';
import type { QueryContext } from '../context.ts';
import { readDirectory } from '../directory.ts';
import type { Directory } from '../directory.ts';
import { readCalendar } from '../meetings/calendar.ts';
import type { Calendar } from '../meetings/calendar.ts';
import { consentStanding } from '../consents/consent-standing.ts';
import { unitConsents } from '../consents/unit-consents.ts';
import { effectOf } from '../goals/effect.ts';
import { noteViews, toReader } from '../notes/note-views.ts';
import { caseReader, namedCount } from './case-row.ts';
import { listTasks, taskViewer, toDecisionViews } from './case-decisions.ts';
import { buildThread } from './case-thread.ts';
import { childVoices } from './child-voices.ts';
import { namedUsers } from './named-users.ts';
import type { SeenCase } from './read-case.ts';
import { findCase } from './read-case.ts';

export type CaseViewOut = z.output<typeof CaseView>;

/** One case, as the gate lets this reader see it. */
export function toCaseView({ facts, shown }: SeenCase, context: QueryContext): CaseViewOut {
  const { db, today, user } = context;
  const { row } = facts;
  const directory = readDirectory(db);
  const toTask = taskViewer(context, directory);
  if (!shown.identity) return hiddenCase(facts, shown, context, directory);
  const decisions = shown.plan ? toDecisionViews(facts, context, directory, shown.story) : [];
  const overall = consentOn(facts.subject, today);
  const step = caseStep(facts);
  const calendar = readCalendar(db, today);
  const next = nextFollowUp(facts, calendar);
  const waitsFor = next.nextOn ?? (step === 'meeting' ? calendar.next() : null);
  const thread = shown.plan ? buildThread(facts, decisions, directory, waitsFor, today) : [];
  const effect = effectOf(facts, shown, context, directory);
  return {
    id: row.id,
    number: row.number ?? '',
    restricted: false,
    withheld: null,
    named: namedCount(db, facts),
    name: row.firstName ?? '',
    age: ageOf(row.birthYear, today),
    fields: shown.story ? toInput(row, shown) : null,
    referringUnit: directory.unit(row.referringUnitId),
    referringPerson: shown.plan ? directory.person(row.referringPersonId) : '',
    raisedOn: row.raisedOn,
    concerns: shown.story ? namesOf(listRows(db, 'concernAreas'), row.concerns ?? []) : [],
    holder: directory.unit(row.holderUnitId),
    contact: shown.plan ? directory.person(row.leadPersonId) : '',
    closure: shown.plan ? toldClosure(row.closure, shown) : null,
    ...next,
    overdueDays: overdueDays(facts.nextOn, today),
    step,
    consent: unitConsents(facts, directory, today),
    consentUntil: overall.until,
    consentStatus: overall.status,
    consentStanding: consentStanding(facts, shown, today),
    // What a knot says beside its day and who is somebody's words.
    thread: shown.story ? thread : thread.map((knot) => ({ ...knot, text: '' })),
    tasks: shown.plan ? listTasks(db, row.id).map((task) => toTask(task, shown.story)) : [],
    effect,
    childVoice: childVoices(db, facts, shown, effect.reports),
    returnOf: returnOf(context, row.returnOf),
    returned: shown.plan ? returnedOf(facts) : null,
    notes: noteViews(
      db,
      row.id,
      user.id,
      directory,
      toReader(shown, caseReader(user), tellers(facts.subject, today)),
    ),
    namedUsers: namedUsers(db, facts.subject).map(({ id, name }) => ({ id, name })),
  };
}

const toldClosure = (closure: Row<'cases'>['closure'], { story }: Disclosure): CaseViewOut['closure'] =>
  closure === null || story ? closure : closureWithoutStory(closure);

/** The next follow-up where it will be taken up; one that is late keeps the day it was agreed for. */
function nextFollowUp(
  { row, decisions }: CaseFacts,
  calendar: Calendar,
): Pick<CaseViewOut, 'nextOn' | 'movedFollowUp'> {
  const [first] = row.closure === null ? dueDays(decisions, calendar.takenUpIn(row.id)) : [];
  if (first === undefined) return { nextOn: null, movedFollowUp: null };
  const { dueOn, landsOn } = first;
  const nextOn = isOverdue(dueOn, calendar.today) ? dueOn : landsOn;
  if (dueOn === landsOn) return { nextOn, movedFollowUp: null };
  return { nextOn, movedFollowUp: { dueOn, on: landsOn, why: whyMoved(calendar.day(dueOn)) } };
}

function whyMoved(day: PlannedDay | null): (typeof movedReasons)[number] {
  if (day?.row?.movedTo != null) return 'moved';
  if (day?.state !== 'cancelled') return 'noMeeting';
  return day.cancellation?.reason === 'holiday' ? 'holiday' : 'cancelled';
}

/**
 * That there is such a case, and who holds it, so that a reader knows whom to ask. Of a protected case neither: a
 * coordinator is told who may open it, others have the coordinator to ask.
 */
function hiddenCase(
  facts: CaseFacts,
  { withheld }: Disclosure,
  { db, user }: QueryContext,
  directory: Directory,
): CaseViewOut {
  const { row } = facts;
  const isProtected = withheld === 'protected';
  const asked = isProtected && user.role === 'coordinator' ? namedUsers(db, facts.subject) : [];
  return {
    id: row.id,
    number: isProtected ? '' : (row.number ?? ''),
    restricted: true,
    withheld,
    named: namedCount(db, facts),
    name: '',
    age: null,
    fields: null,
    referringUnit: '',
    referringPerson: '',
    raisedOn: null,
    concerns: [],
    holder: isProtected ? '' : directory.unit(row.holderUnitId),
    contact: '',
    closure: null,
    nextOn: null,
    movedFollowUp: null,
    overdueDays: 0,
    step: 'raised',
    consent: [],
    consentUntil: null,
    consentStatus: 'missing',
    consentStanding: null,
    thread: [],
    tasks: [],
    effect: noEffect,
    childVoice: [],
    returnOf: null,
    returned: null,
    notes: [],
    namedUsers: asked.map(({ id, name }) => ({ id, name })),
  };
}

const returnedOf = ({ returned, decisionsSince }: CaseFacts): CaseViewOut['returned'] =>
  returned === null
    ? null
    : {
        on: returned.body.on,
        closedOn: returned.body.closedOn,
        months: monthsSince(returned.body.closedOn, returned.body.on),
        canTakeBack: decisionsSince.length === 0,
      };

/** The earlier case, unless it is protected and does not name this reader. */
function returnOf(context: QueryContext, caseId: string | null): CaseViewOut['returnOf'] {
  const earlier = caseId === null ? undefined : findCase(caseId, context);
  if (earlier === undefined || earlier.shown.withheld !== null) return null;
  const { id, number } = earlier.facts.row;
  return { id, number: number ?? '' };
}

function toInput(row: Row<'cases'>, shown: Disclosure): z.output<typeof CaseInput> {
  return {
    firstName: row.firstName ?? '',
    birthYear: row.birthYear ?? 2010,
    school: shown.school ? (row.school ?? '') : '',
    grade: shown.school ? (row.grade ?? '') : '',
    referringUnitId: row.referringUnitId ?? '',
    referringPersonId: row.referringPersonId,
    question: row.question ?? '',
    concerns: row.concerns ?? [],
    strengths: row.strengths ?? '',
    triedSoFar: row.triedSoFar ?? '',
    childWords: row.childWords ?? { words: '', how: '', knowsItIsRead: 'notAsked' },
    guardiansWish: row.guardiansWish ?? '',
    urgency: row.urgency ?? 'nextFree',
    custody: row.custody ?? 'unknown',
    interpreter: row.interpreter ?? { needed: false, language: '' },
    identityProtection: row.identityProtection ?? 'none',
    aboutOthers: row.aboutOthers ?? {},
    namedUserIds: row.namedUserIds ?? [],
    doNotDiscloseTo: row.doNotDiscloseTo ?? [],
  };
}

function namesOf(rows: readonly Row<'concernAreas'>[], ids: readonly string[]): string[] {
  return ids.map((id) => rows.find((row) => row.id === id)?.name ?? '').filter((name) => name !== '');
}
