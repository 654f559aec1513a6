import { z } from 'zod';
import { Id, MeetingId } from '../kernel/ids.ts';
import { Instant, PlainDate } from '../kernel/plain-date.ts';
import { FreeText, RequiredFreeText, RequiredShortText, ShortText } from '../kernel/text-fields.ts';
import { ConsentStanding, consentStatuses, UnitConsent } from '../consents/consents-contract.ts';
import { commitmentStates } from '../commitments/commitments.ts';
import { decisionTypes, influences } from '../decisions/decisions.ts';
import { Effect } from '../goals/effect-views.ts';
import { InterventionCourse } from '../interventions/interventions-contract.ts';
import { InterventionLevel } from '../settings/settings.ts';
import { handoverStates } from '../handovers/baton-rules.ts';
import { NoteView } from '../notes/notes-contract.ts';
import {
  AboutOthers,
  BirthYear,
  ChildWords,
  Closure,
  Custody,
  guardianKeys,
  IdentityProtection,
  Interpreter,
  Urgency,
} from './cases.ts';

/** Why a follow-up is taken up on another day than agreed. */
export const movedReasons = ['cancelled', 'holiday', 'moved', 'noMeeting'] as const;
export const caseFilters = ['open', 'nextMeeting', 'overdue', 'consentMissing', 'waiting', 'closed'] as const;
/**
 * What a number somewhere else is of, for its list alone: consents that end soon, plans (SIP) that wait for somebody,
 * and the cases that the median of waiting is of.
 */
export const countedFilters = ['consentEnds', 'sipWaits', 'firstMet'] as const;
export type ListFilter = (typeof caseFilters)[number] | (typeof countedFilters)[number];
export const caseSorts = ['next', 'number', 'name', 'holder', 'school', 'step'] as const;
export const caseSteps = ['raised', 'consent', 'meeting', 'decided', 'followUp', 'closed'] as const;

/** Why a case is closed to a reader, when that is not for want of consent. */
export const withheldReasons = ['protected', 'recused'] as const;

/** What the list shows of a case: process fields only (`domain.md` §2.1:9). `name` is null when the gate hides it. */
export const CaseRow = z.object({
  id: Id,
  number: z.string(),
  name: z.string().nullable(),
  age: z.number().int().nullable(),
  school: z.string().nullable(),
  holder: z.string(),
  step: z.enum(caseSteps),
  consent: z.object({
    state: z.enum(['ok', 'expires', 'missing', 'withdrawn', 'waiting']),
    units: z.array(z.string()),
    on: PlainDate.nullable(),
  }),
  /** The day it is next due at a meeting. */
  nextOn: PlainDate.nullable(),
  /** The meeting a case without a day comes up at for the first time, if nothing stands in its way. */
  comesUpOn: PlainDate.nullable(),
  overdueDays: z.number().int(),
  waitingDays: z.number().int().nullable(),
  restricted: z.boolean(),
  withheld: z.enum(withheldReasons).nullable(),
  /** How many may open a protected case; null for any other, and where nobody has chosen yet. */
  named: z.number().int().nullable(),
});

/** The fields of the form. Ids are checked against the team's units, people and areas. */
export const CaseInput = z.object({
  firstName: RequiredShortText,
  birthYear: BirthYear,
  school: ShortText,
  grade: ShortText,
  referringUnitId: Id,
  referringPersonId: Id.nullable(),
  question: RequiredFreeText,
  concerns: z.array(Id).max(20),
  strengths: FreeText,
  triedSoFar: FreeText,
  childWords: ChildWords,
  guardiansWish: FreeText,
  urgency: Urgency,
  custody: Custody,
  interpreter: Interpreter,
  identityProtection: IdentityProtection,
  aboutOthers: AboutOthers.exactOptional(),
  /** The users who may open a protected case; whoever protects it is named besides. */
  namedUserIds: z.array(Id).max(20).optional(),
  /** Guardians who must not know. */
  doNotDiscloseTo: z.array(z.enum(guardianKeys)).max(2).optional(),
});

export const Duplicate = z.object({
  id: Id,
  number: z.string(),
  firstName: z.string(),
  birthYear: z.number().int(),
  school: z.string(),
  referringUnit: z.string(),
  raisedOn: PlainDate,
  closedOn: PlainDate.nullable(),
  nextOn: PlainDate.nullable(),
  same: z.object({
    firstName: z.boolean(),
    birthYear: z.boolean(),
    school: z.boolean(),
    referringUnit: z.boolean(),
  }),
  /** Closed within twelve months: the new case would be a return. */
  isReturn: z.boolean(),
});

export const CaseDecision = z.object({
  id: Id,
  meetingId: MeetingId,
  type: z.enum(decisionTypes),
  what: z.string(),
  text: z.string(),
  unit: z.string(),
  person: z.string(),
  firstContactBy: PlainDate.nullable(),
  followUpOn: PlainDate.nullable(),
  because: z.string(),
  goal: z.string(),
  childWords: z.string(),
  level: InterventionLevel.nullable(),
  /** How far the intervention has come that it agrees; null when it agrees none. */
  course: InterventionCourse.nullable(),
  /** open: the follow-up still stands; answered: a later meeting took it up; ended: nothing to follow up. */
  state: z.enum(['open', 'overdue', 'answered', 'ended']),
});

/** The last move lifted it to the steering group: when, and who. */
const Lifted = z.object({ on: PlainDate, by: z.string() });

/** How often a task has been moved, from which day, and how often it still may be. */
export const taskMoving = {
  moves: z.number().int(),
  movesLeft: z.number().int(),
  firstDueOn: PlainDate.nullable(),
  /** Moved or overdue as far as the team allows. */
  mustSettle: z.boolean(),
  lifted: Lifted.nullable(),
};

export const CaseTask = z.object({
  id: Id,
  text: z.string(),
  unit: z.string(),
  person: z.string(),
  dueOn: PlainDate.nullable(),
  state: z.enum(['open', 'overdue', ...commitmentStates]),
  answeredOn: PlainDate.nullable(),
  /** Why it was not done, or what overtook it; empty for a reader who may not know. */
  note: z.string(),
  ...taskMoving,
});

export const ThreadKnot = z.object({
  id: z.string(),
  kind: z.enum([
    'raised',
    'consent',
    'withdrawal',
    'handover',
    'meeting',
    'deferral',
    'closed',
    'returned',
    'next',
  ]),
  /** How a handover stood that day; offered also where an answer has come since, which is a knot of its own. */
  handover: z.enum(handoverStates).nullable(),
  on: PlainDate.nullable(),
  done: z.boolean(),
  /** Who: the raising unit, the units of a consent. */
  who: z.string(),
  text: z.string(),
  decisions: z.array(CaseDecision),
  /** nth follow-up, for meetings. */
  ordinal: z.number().int(),
});

/** What the child has said at one time and how it mattered; without words: why nobody knows, and the plan. */
export const ChildVoice = z.object({
  words: z.string(),
  /** One of the four ways at a meeting; in somebody's words when the case was raised. */
  how: z.string(),
  on: PlainDate,
  knowsItIsRead: z.string(),
  influence: z.enum(influences).nullable(),
  influenceHow: z.string(),
  reason: z.string(),
  plan: z.string(),
  planOn: PlainDate.nullable(),
});

export const CaseView = z.object({
  id: Id,
  number: z.string(),
  /** What the gate lets this reader see. When restricted, only number and holder are filled. */
  restricted: z.boolean(),
  withheld: z.enum(withheldReasons).nullable(),
  named: z.number().int().nullable(),
  name: z.string(),
  age: z.number().int().nullable(),
  fields: CaseInput.nullable(),
  referringUnit: z.string(),
  referringPerson: z.string(),
  raisedOn: PlainDate.nullable(),
  concerns: z.array(z.string()),
  holder: z.string(),
  contact: z.string(),
  closure: Closure.nullable(),
  nextOn: PlainDate.nullable(),
  /** No meeting is held on the day agreed: which one takes the follow-up up, and why. */
  movedFollowUp: z.object({ dueOn: PlainDate, on: PlainDate, why: z.enum(movedReasons) }).nullable(),
  overdueDays: z.number().int(),
  step: z.enum(caseSteps),
  consent: z.array(UnitConsent),
  consentUntil: PlainDate.nullable(),
  /** Where consent stands as a whole: whose answer it waits for. */
  consentStatus: z.enum(consentStatuses),
  consentStanding: ConsentStanding.nullable(),
  thread: z.array(ThreadKnot),
  tasks: z.array(CaseTask),
  effect: Effect,
  /** Newest first. */
  childVoice: z.array(ChildVoice),
  /** An earlier case of the same child, closed more than a year before this one was raised. */
  returnOf: z.object({ id: Id, number: z.string() }).nullable(),
  /** When it was last taken up again, how many whole months after it was closed, and whether that may be taken back. */
  returned: z
    .object({ on: PlainDate, closedOn: PlainDate, months: z.number().int(), canTakeBack: z.boolean() })
    .nullable(),
  notes: z.array(NoteView),
  /** Who may open a protected case; for a coordinator who may not, whom to ask. */
  namedUsers: z.array(z.object({ id: Id, name: z.string() })),
});

export const HistoryRow = z.object({
  hlc: z.string(),
  at: Instant,
  user: z.string(),
  device: z.string(),
  command: z.string(),
  entity: z.string(),
  /** Which row: of a fact, what others name it by. */
  rowId: z.string(),
  field: z.string(),
  value: z.string(),
  /** Another change of the same field that nobody has chosen between. */
  conflict: z.boolean(),
});
