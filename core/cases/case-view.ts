import type { z } from 'zod';
import type { CaseInput, CaseView } from '../../domain/cases/cases-contract.ts';
import { ageOf } from '../../domain/cases/case-rules.ts';
import { consentOn } from '../../domain/consents/consent-rules.ts';
import { disclose } from '../../domain/disclosure.ts';
import type { Disclosure } from '../../domain/disclosure.ts';
import { daysBetween, isOverdue } from '../../domain/kernel/plain-date.ts';
import type { Row } from '../../domain/registry.ts';
import { caseStep } from '../../db/case-facts.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import { listRows, getRow } from '../../db/rows.ts';
import type { QueryContext } from '../context.ts';
import { readDirectory } from '../directory.ts';
import type { Directory } from '../directory.ts';
import { readCalendar } from '../meetings/calendar.ts';
import { consentStanding } from '../consents/consent-standing.ts';
import { unitConsents } from '../consents/unit-consents.ts';
import { caseReader, namedCount } from './case-row.ts';
import { listTasks, toDecisionViews, toTaskView } from './case-decisions.ts';
import { buildThread } from './case-thread.ts';

export type CaseViewOut = z.output<typeof CaseView>;

/** One case, as the gate lets this reader see it. */
export function toCaseView(facts: CaseFacts, context: QueryContext): CaseViewOut {
  const { db, today, user } = context;
  const { row } = facts;
  const directory = readDirectory(db);
  const shown = disclose(facts.subject, caseReader(user), today);
  if (!shown.identity) return hiddenCase(facts, shown, directory);
  const decisions = (shown.plan ? toDecisionViews(facts, directory, today) : []).map((decision) =>
    shown.story ? decision : { ...decision, childWords: '' },
  );
  const overall = consentOn(facts.subject, today);
  const step = caseStep(facts);
  const waitsFor = facts.nextOn ?? (step === 'meeting' ? readCalendar(db, today).next() : null);
  const thread = shown.plan ? buildThread(facts, decisions, directory, waitsFor) : [];
  return {
    id: row.id,
    number: row.number ?? '',
    restricted: false,
    withheld: null,
    named: namedCount(facts),
    name: row.firstName ?? '',
    age: ageOf(row.birthYear, today),
    fields: shown.story ? toInput(row, shown) : null,
    referringUnit: directory.unit(row.referringUnitId),
    referringPerson: shown.plan ? directory.person(row.referringPersonId) : '',
    raisedOn: row.raisedOn,
    concerns: shown.story ? namesOf(listRows(db, 'concernAreas'), row.concerns ?? []) : [],
    holder: directory.unit(row.holderUnitId),
    lead: shown.plan ? directory.person(row.leadPersonId) : '',
    closure: shown.plan ? row.closure : null,
    nextOn: facts.nextOn,
    overdueDays:
      facts.nextOn !== null && isOverdue(facts.nextOn, today) ? daysBetween(facts.nextOn, today) : 0,
    step,
    consent: unitConsents(facts, directory, today),
    consentUntil: overall.until,
    consentStatus: overall.status,
    consentStanding: consentStanding(facts, shown, today),
    thread: shown.story
      ? thread
      : thread.map((knot) => (['raised', 'deferral'].includes(knot.kind) ? { ...knot, text: '' } : knot)),
    tasks: shown.plan ? listTasks(db, row.id).map((task) => toTaskView(task, directory, today)) : [],
    goals: decisions
      .filter((decision) => decision.goal !== '')
      .map((decision) => ({ text: decision.goal, on: decision.meetingId })),
    childVoice: shown.story ? childVoice(facts, row) : [],
    returnOf: returnOf(context, row.returnOf),
  };
}

/** That there is such a case, and who holds it, so that a reader knows whom to ask. */
function hiddenCase(facts: CaseFacts, { withheld }: Disclosure, directory: Directory): CaseViewOut {
  const { row } = facts;
  return {
    id: row.id,
    number: row.number ?? '',
    restricted: true,
    withheld,
    named: namedCount(facts),
    name: '',
    age: null,
    fields: null,
    referringUnit: '',
    referringPerson: '',
    raisedOn: null,
    concerns: [],
    holder: directory.unit(row.holderUnitId),
    lead: '',
    closure: null,
    nextOn: null,
    overdueDays: 0,
    step: 'raised',
    consent: [],
    consentUntil: null,
    consentStatus: 'missing',
    consentStanding: null,
    thread: [],
    tasks: [],
    goals: [],
    childVoice: [],
    returnOf: null,
  };
}

function returnOf({ db }: QueryContext, caseId: string | null): CaseViewOut['returnOf'] {
  const earlier = caseId === null ? undefined : getRow(db, 'cases', caseId);
  return earlier === undefined ? null : { id: earlier.id, number: earlier.number ?? '' };
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
  };
}

/** The child's words, newest first: at decisions, and when the case was raised. */
function childVoice(facts: CaseFacts, row: Row<'cases'>): CaseViewOut['childVoice'] {
  const said: CaseViewOut['childVoice'] = facts.decisions.flatMap(({ body }) =>
    body.childView === null || body.childView.words === ''
      ? []
      : [{ words: body.childView.words, how: body.childView.state, on: body.meetingId, knowsItIsRead: '' }],
  );
  const first = row.childWords;
  if (first !== null && first.words !== '')
    said.unshift({
      words: first.words,
      how: first.how,
      on: row.raisedOn ?? '',
      knowsItIsRead: first.knowsItIsRead,
    });
  const unique = said.filter((one, index) => said.findIndex((other) => other.words === one.words) === index);
  return unique.toReversed();
}

function namesOf(rows: readonly Row<'concernAreas'>[], ids: readonly string[]): string[] {
  return ids.map((id) => rows.find((row) => row.id === id)?.name ?? '').filter((name) => name !== '');
}
