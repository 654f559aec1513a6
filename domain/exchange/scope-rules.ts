import { discloseNote, disclosesScale } from '../disclosure.ts';
import type { Audience, Disclosure, MayTell } from '../disclosure.ts';
import { scaleIds } from '../goals/scales.ts';
import type { ScaleId } from '../goals/scales.ts';
import type { Role } from '../kernel/permissions.ts';
import type { Note } from '../notes/notes.ts';
import { isCuttable } from './cut-rules.ts';

/** full: as it is · cut: without what tells of the child · held: only its hashes */
export type Passage = 'full' | 'cut' | 'held';

/** What a part of a case tells of, in the words of the gate; `limit` makes the case narrower and always comes along. */
type Tells = 'limit' | 'identity' | 'school' | 'question' | 'story' | 'plan' | 'never';

/** Fields of a case. One that is not named here tells the story. */
const caseFields: Readonly<Record<string, Tells>> = {
  number: 'plan',
  raisedOn: 'plan',
  referringUnitId: 'plan',
  referringPersonId: 'plan',
  holderUnitId: 'plan',
  leadPersonId: 'plan',
  urgency: 'plan',
  closure: 'plan',
  returnOf: 'never',
  interpreter: 'plan',
  custody: 'limit',
  adultOn: 'limit',
  identityProtection: 'limit',
  namedUserIds: 'limit',
  doNotDiscloseTo: 'limit',
  firstName: 'identity',
  birthYear: 'identity',
  school: 'school',
  grade: 'school',
  question: 'question',
};

/** Everything else that belongs to a case. What is not named here tells the story. */
const ofCase: Readonly<Record<string, Tells>> = {
  consents: 'limit',
  withdrawals: 'limit',
  recusals: 'limit',
  decisions: 'plan',
  retractions: 'plan',
  interventionSteps: 'plan',
  commitments: 'plan',
  taskMoves: 'plan',
  handovers: 'plan',
  handoverAnswers: 'plan',
  contactNamings: 'plan',
  ownRecords: 'plan',
  returns: 'plan',
  approvals: 'never',
  siblingLinks: 'never',
};

/** The team's own things, outside any case, that a member's machine works with. */
const memberTeam: ReadonlySet<string> = new Set([
  'team',
  'series',
  'holidays',
  'units',
  'people',
  'users',
  'devices',
  'interventionTypes',
  'concernAreas',
  'legalTexts',
  'meetings',
  'attendance',
  'takeovers',
  'consultations',
  'obstacles',
  'erasures',
]);
/**
 * A machine of the steering group hears of figures that have passed suppression, of obstacles, and of who sent them.
 */
const steeringTeam: ReadonlySet<string> = new Set([
  'team',
  'units',
  'users',
  'devices',
  'obstacles',
  'reportSnapshots',
]);

export interface Told {
  readonly entity: string;
  readonly field: string;
  /** JSON */
  readonly value: string;
  readonly userId: string;
}

/** What belongs to no case; reported concerns have a rule of their own. */
export function passageOutsideCases({ entity }: Pick<Told, 'entity'>, role: Role): Passage {
  if (role === 'coordinator') return 'full';
  const known = role === 'member' ? memberTeam : steeringTeam;
  return known.has(entity) ? 'full' : 'held';
}

/**
 * The command that a line of an obstacle names to whoever is told of no case. The real one may be of a task that was
 * moved, a case put off or erased: counted, they would tell what the report withholds. No obstacle is written under
 * this one, so that none differs from the others.
 */
export const commandTold = (entity: string, command: string): string =>
  entity === 'obstacles' ? 'exchange.send' : command;

export interface CaseScope {
  /** What the receiver may see of the case; never one of which they may see nothing. */
  readonly shown: Disclosure;
  readonly audience: Audience;
  readonly mayTell: MayTell;
  readonly isWhole: boolean;
}

/** How one change of a case may travel to whoever may see this much of it; reported concerns have a rule of their own. */
export function passageInCase(told: Told, scope: CaseScope): Passage {
  const { entity, field } = told;
  if (scope.isWhole) return 'full';
  const { shown } = scope;
  if (entity === 'notes') return noteText(told, scope) ? 'full' : 'held';
  if (entity === 'ratings') return ratingIsTold(told, shown) ? 'full' : 'held';
  const tells =
    entity === 'cases'
      ? (caseFields[field] ?? 'story')
      : entity === 'agendaItems' && field !== 'note'
        ? 'plan'
        : (ofCase[entity] ?? 'story');
  if (tells === 'never') return 'held';
  if (tells !== 'limit' && !shown[tells]) return 'held';
  return isCuttable(told) && !shown.story ? 'cut' : 'full';
}

function noteText(told: Told, { shown, audience, mayTell }: CaseScope): boolean {
  if (told.value === '') return true;
  const body = JSON.parse(told.value) as Note;
  return discloseNote({ body, userId: told.userId }, shown, audience, mayTell) === 'text';
}

function ratingIsTold(told: Told, shown: Disclosure): boolean {
  if (told.value === '') return true;
  const { scale } = JSON.parse(told.value) as { scale: ScaleId };
  return scaleIds.includes(scale) && disclosesScale(scale, shown);
}

/** In one word what a receiver gets of a case. */
export type CaseExtent = 'whole' | 'plan' | 'nothing';
export const extentOf = ({ plan, story }: Disclosure): CaseExtent =>
  !plan ? 'nothing' : story ? 'whole' : 'plan';
