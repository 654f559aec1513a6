import { coverageOf, covers } from './consents/consent-rules.ts';
import type { Category, ConsentFacts } from './consents/consent-rules.ts';
import type { withheldReasons } from './cases/case-views.ts';
import type { GuardianKey } from './cases/cases.ts';
import { scales } from './goals/scales.ts';
import type { ScaleId } from './goals/scales.ts';
import type { Role } from './kernel/permissions.ts';
import type { PlainDate } from './kernel/plain-date.ts';
import type { Note } from './notes/notes.ts';

/**
 * The one gate. Every screen, paper, search and file asks here what it may show of a case; nothing else decides.
 *
 * - reader: somebody at this machine. list: rows and other places where many children stand together
 * - room: the people at the table during an item; all of them see the same screen. `people` says who of them has an
 *   account, null for whoever has none; unknown people open no protected case
 * - projector: the wall, which anybody who opens the door can read
 * - copy: a unit's own copy of a paper: minutes, agenda
 * - commitmentList: a unit's printed list of who does what by when
 * - letter: to a guardian or to the child
 * - steering: aggregates only
 * - exchange: a file for a unit's machine
 * - logExtract: who has read about a child, for the family
 */
export type Audience =
  | {
      readonly kind: 'reader';
      readonly role: Role;
      readonly unitId: string | null;
      readonly userId: string;
      readonly personId: string | null;
      readonly list: boolean;
    }
  | {
      readonly kind: 'room';
      readonly unitIds: readonly string[];
      readonly people?: readonly (Pick<Reader, 'role' | 'userId'> | null)[];
    }
  | { readonly kind: 'projector'; readonly unitIds: readonly string[] }
  | { readonly kind: 'copy' | 'commitmentList' | 'exchange'; readonly unitId: string }
  | { readonly kind: 'letter'; readonly to: GuardianKey | 'child' }
  | { readonly kind: 'steering' | 'logExtract' };

export type Reader = Extract<Audience, { kind: 'reader' }>;

export interface Subject extends ConsentFacts {
  readonly identityProtected: boolean;
  /** Who may open a protected case; null until somebody has chosen, and then every coordinator may. */
  readonly namedUserIds: readonly string[] | null;
  readonly doNotDiscloseTo: readonly GuardianKey[];
  /** People who have stepped back from the case. */
  readonly recusedPersonIds: readonly string[];
}

export interface Disclosure {
  /** First name and age. */
  readonly identity: boolean;
  /** School and grade. */
  readonly school: boolean;
  /** The question to the team, which is written to be shown on the wall. */
  readonly question: boolean;
  /** The child's words, what has been tried, what the guardians wish. */
  readonly story: boolean;
  /** Decisions, tasks and dates: who does what and when. */
  readonly plan: boolean;
  /** The kinds of information that notes may be about. */
  readonly categories: readonly Category[];
  /** Units in the room that stand in the way. */
  readonly blockedBy: readonly string[];
  /** Why nothing is shown, when something other than consent stands in the way. */
  readonly withheld: (typeof withheldReasons)[number] | null;
}

const everyCategory: readonly Category[] = ['planning', 'school', 'health', 'family', 'social'];
const nothing: Disclosure = {
  identity: false,
  school: false,
  question: false,
  story: false,
  plan: false,
  categories: [],
  blockedBy: [],
  withheld: null,
};
const everything: Disclosure = {
  ...nothing,
  identity: true,
  school: true,
  question: true,
  story: true,
  plan: true,
  categories: everyCategory,
};

export function disclose(subject: Subject, audience: Audience, today: PlainDate): Disclosure {
  switch (audience.kind) {
    case 'reader':
      return discloseToReader(subject, audience, today);
    case 'room':
      return onlyNamed(subject, audience.people)
        ? discloseToRoom(subject, audience.unitIds, today)
        : { ...nothing, withheld: 'protected' };
    case 'projector':
      return discloseToWall(subject, audience.unitIds, today);
    case 'copy':
    case 'exchange':
      return subject.identityProtected ? nothing : discloseToUnit(subject, audience.unitId, today);
    case 'commitmentList':
      return subject.identityProtected ? nothing : planOnly(discloseToUnit(subject, audience.unitId, today));
    case 'letter':
      return discloseInLetter(subject, audience.to);
    case 'steering':
    case 'logExtract':
      return nothing;
  }
}

function discloseToReader(subject: Subject, reader: Reader, today: PlainDate): Disclosure {
  if (reader.role === 'steering' || reader.role === 'auditor') return nothing;
  if (reader.personId !== null && subject.recusedPersonIds.includes(reader.personId))
    return { ...nothing, withheld: 'recused' };
  if (subject.identityProtected && !isNamed(subject, reader)) return { ...nothing, withheld: 'protected' };
  const shown =
    reader.role === 'coordinator'
      ? everything
      : reader.unitId === null
        ? nothing
        : discloseToUnit(subject, reader.unitId, today);
  return subject.identityProtected && reader.list ? { ...shown, identity: false, school: false } : shown;
}

/** Whether a protected case names this reader. */
export const isNamed = (
  { namedUserIds }: Pick<Subject, 'namedUserIds'>,
  { role, userId }: Pick<Reader, 'role' | 'userId'>,
): boolean => (namedUserIds === null ? role === 'coordinator' : namedUserIds.includes(userId));

/** A protected case is taken up among the people it names, and nobody else in the room. */
const onlyNamed = (
  subject: Subject,
  people: readonly (Pick<Reader, 'role' | 'userId'> | null)[] = [null],
): boolean =>
  !subject.identityProtected || people.every((person) => person !== null && isNamed(subject, person));

function discloseToUnit(subject: Subject, unitId: string, today: PlainDate): Disclosure {
  const coverage = coverageOf(unitId, subject, today, 0);
  if (!covers(coverage)) return nothing;
  const { categories } = coverage;
  const story = categories.some((category) => category !== 'planning');
  return {
    ...nothing,
    identity: true,
    school: categories.includes('school'),
    question: story,
    story,
    plan: true,
    categories,
  };
}

/** One outside the consent, and the case stays closed; otherwise what each unit at the table may know by itself. */
function discloseToRoom(subject: Subject, unitIds: readonly string[], today: PlainDate): Disclosure {
  const each = unitIds.map((unitId) => ({ unitId, shown: discloseToUnit(subject, unitId, today) }));
  const blockedBy = each.filter(({ shown }) => !shown.plan).map(({ unitId }) => unitId);
  if (blockedBy.length > 0 || each.length === 0) return { ...nothing, blockedBy };
  const room = each.reduce((left, { shown }) => both(left, shown), everything);
  // A screen that a whole room can read names no protected child and no place where it can be found.
  return subject.identityProtected ? { ...room, identity: false, school: false } : room;
}

/** Whether a unit at the table may know who does what and when, and nothing else: then nobody there is shown more. */
export function mayOnlyKnowPlan(subject: Subject, unitId: string, today: PlainDate): boolean {
  const { plan, story } = discloseToUnit(subject, unitId, today);
  return plan && !story;
}

/** Number, question and what is decided; of a protected child nothing, so that the wall looks as in any pause. */
function discloseToWall(subject: Subject, unitIds: readonly string[], today: PlainDate): Disclosure {
  const room = discloseToRoom(subject, unitIds, today);
  if (subject.identityProtected) return { ...nothing, blockedBy: room.blockedBy };
  return { ...planOnly(room), question: room.question };
}

/** What happens now, who does it and when; nothing of it to a guardian who must not know. */
function discloseInLetter(subject: Subject, to: GuardianKey | 'child'): Disclosure {
  if (to !== 'child' && subject.doNotDiscloseTo.includes(to)) return { ...nothing, withheld: 'protected' };
  return { ...nothing, identity: true, plan: true };
}

const planOnly = ({ plan, blockedBy }: Disclosure): Disclosure => ({ ...nothing, plan, blockedBy });

/** What two audiences of the same screen may both see. */
export const both = (left: Disclosure, right: Disclosure): Disclosure => ({
  identity: left.identity && right.identity,
  school: left.school && right.school,
  question: left.question && right.question,
  story: left.story && right.story,
  plan: left.plan && right.plan,
  categories: left.categories.filter((category) => right.categories.includes(category)),
  blockedBy: [...new Set([...left.blockedBy, ...right.blockedBy])],
  withheld: left.withheld ?? right.withheld,
});

/** A number is shown to whoever may know of what it tells: the plan, the child's story, or one kind of information. */
export function disclosesScale(scale: ScaleId, shown: Disclosure): boolean {
  const { tells } = scales[scale];
  return tells === 'plan' || tells === 'story' ? shown[tells] : shown.categories.includes(tells);
}

/** text: it may be read · held: that there is a note, and whom to ask · nothing: not even that */
export type NoteDisclosure = 'text' | 'held' | 'nothing';

/** Whether consent lets a unit tell the others what it knows. */
export type MayTell = (unitId: string) => boolean;
export const tellers =
  (subject: Subject, today: PlainDate): MayTell =>
  (unitId) =>
    coverageOf(unitId, subject, today, 0).mayTell;

/**
 * Who may read one note, where `shown` is what this audience may see of its case. A note for some units is theirs
 * and its author's, also before the coordinator; no note is ever on the wall, in a letter or in a list of tasks. What
 * a unit may no longer tell stays with it, and with the coordinator who keeps the record.
 */
export function discloseNote(
  note: { readonly body: Pick<Note, 'category' | 'limit' | 'authorUnitId'>; readonly userId: string },
  shown: Disclosure,
  audience: Audience,
  mayTell: MayTell,
): NoteDisclosure {
  const units = unitsOf(audience);
  if (!shown.story || units === null) return 'nothing';
  if (audience.kind === 'reader' && audience.userId === note.userId) return 'text';
  if (!shown.categories.includes(note.body.category)) return 'held';
  const { limit, authorUnitId } = note.body;
  const areAll = (isIn: (unitId: string) => boolean): boolean => units.length > 0 && units.every(isIn);
  if (limit.to === 'units' && !areAll((unitId) => limit.unitIds.includes(unitId))) return 'held';
  const keepsRecord = audience.kind === 'reader' && audience.role === 'coordinator';
  return keepsRecord || areAll((unitId) => unitId === authorUnitId) || mayTell(authorUnitId)
    ? 'text'
    : 'held';
}

const order: readonly NoteDisclosure[] = ['nothing', 'held', 'text'];

/** What two audiences of the same screen may both see of one note. */
export const bothNote = (left: NoteDisclosure, right: NoteDisclosure): NoteDisclosure =>
  order.indexOf(left) < order.indexOf(right) ? left : right;

/** The units that read along, or null for an audience that reads no notes at all. */
function unitsOf(audience: Audience): readonly string[] | null {
  switch (audience.kind) {
    case 'reader':
      return audience.unitId === null ? [] : [audience.unitId];
    case 'room':
      return audience.unitIds;
    case 'copy':
    case 'exchange':
      return [audience.unitId];
    case 'projector':
    case 'commitmentList':
    case 'letter':
    case 'steering':
    case 'logExtract':
      return null;
  }
}

/**
 * That a unit has reported a concern is known to that unit, where it was written, and to coordinators: in no letter,
 * paper, figure or file to anybody else, and to nobody who has stepped back (`domain.md` §2.2, reporter secrecy).
 */
export function disclosesReport(
  report: { readonly unitId: string },
  subject: Subject,
  audience: Audience,
): boolean {
  if (audience.kind !== 'reader') return false;
  if (audience.personId !== null && subject.recusedPersonIds.includes(audience.personId)) return false;
  if (subject.identityProtected && !isNamed(subject, audience)) return false;
  return audience.role === 'coordinator' || (audience.role === 'member' && audience.unitId === report.unitId);
}
