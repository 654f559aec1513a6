import type { Violation } from '../kernel/errors.ts';
import type { Role } from '../kernel/permissions.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { ObstacleAnswer } from './obstacles.ts';

export const obstacleStates = ['raised', 'forwarded', 'answered', 'closed'] as const;
export type ObstacleState = (typeof obstacleStates)[number];

interface Told {
  readonly forwardedOn: PlainDate | null;
  readonly answer: ObstacleAnswer | null;
  readonly closedOn: PlainDate | null;
}

/** How far it has come: derived, so that two machines cannot say two things. */
export function obstacleState({ forwardedOn, answer, closedOn }: Told): ObstacleState {
  if (closedOn !== null) return 'closed';
  if (answer !== null) return 'answered';
  return forwardedOn === null ? 'raised' : 'forwarded';
}

/** The day the steering group was to answer it, or to have done what it decided; null where it owes nothing by a day. */
export function obstacleDue(told: Told): PlainDate | null {
  const state = obstacleState(told);
  if (state === 'forwarded') return told.forwardedOn;
  return state === 'answered' ? (told.answer?.by ?? null) : null;
}

interface Waiting extends Told {
  readonly raisedOn: PlainDate;
  readonly number: string;
}

/** What has waited longest comes first: by the day it was due, then by the day it was raised. */
export const oldestFirst = (left: Waiting, right: Waiting): number =>
  (obstacleDue(left) ?? '9').localeCompare(obstacleDue(right) ?? '9') ||
  left.raisedOn.localeCompare(right.raisedOn) ||
  left.number.localeCompare(right.number);

interface Owned {
  readonly unitIds: readonly string[] | null;
  readonly ownerUnitId: string | null;
  readonly forwardedOn: PlainDate | null;
  readonly removed: boolean | null;
}

/** It is before the steering group, which may answer it. */
export const isBroughtUp = ({ forwardedOn, removed }: Pick<Owned, 'forwardedOn' | 'removed'>): boolean =>
  forwardedOn !== null && removed !== true;

/** Whose it is to read: the coordinator's, that of the units it concerns, and the steering group's once it is before it. */
export function readsObstacle(
  { unitIds, ownerUnitId, forwardedOn }: Omit<Owned, 'removed'>,
  { role, unitId }: { readonly role: Role; readonly unitId: string | null },
): boolean {
  if (role === 'steering') return forwardedOn !== null;
  const isOfUnit = unitId !== null && [...(unitIds ?? []), ownerUnitId].includes(unitId);
  return role === 'coordinator' || (role === 'member' && isOfUnit);
}

export const obstacleSteps = ['change', 'forward', 'answer', 'close', 'remove'] as const;
export type ObstacleStep = (typeof obstacleSteps)[number];

/** What each state lets somebody do. What the steering group has answered stays as it was asked. */
const steps: Readonly<Record<ObstacleState, readonly ObstacleStep[]>> = {
  raised: ['change', 'forward', 'remove'],
  forwarded: ['change', 'forward', 'answer'],
  answered: ['answer', 'close'],
  // Taking the closing back is the same step.
  closed: ['close'],
};

export const maySteps = (told: Told): readonly ObstacleStep[] => steps[obstacleState(told)];

const refusals: Readonly<Record<ObstacleStep, string>> = {
  change: 'obstacle.change',
  forward: 'obstacle.forward',
  answer: 'obstacle.answer',
  close: 'obstacle.close',
  remove: 'obstacle.remove',
};

export const checkStep = (told: Told, step: ObstacleStep): Violation[] =>
  maySteps(told).includes(step) ? [] : [{ rule: refusals[step] }];

/** A day before it was raised is a slip of the finger. */
export const checkForward = (on: PlainDate, raisedOn: PlainDate): Violation[] =>
  on < raisedOn ? [{ rule: 'obstacle.forwardedOn', field: 'on' }] : [];

/** The steering group learns of no child: the words that point to one are changed first. */
export const checkWords = (telling: readonly string[]): Violation[] =>
  telling.length === 0 ? [] : [{ rule: 'obstacle.names', field: 'text', params: { count: telling.length } }];

/** What has named a child whose case is erased now stays with the team. */
export const checkErasedNames = (namesErased: boolean | null): Violation[] =>
  namesErased === true ? [{ rule: 'obstacle.namesErased' }] : [];

/** Another machine has found a child in the words, whom this one may not know. */
export const checkNamed = (isNamed: boolean): Violation[] =>
  isNamed ? [{ rule: 'obstacle.named', field: 'text' }] : [];

/** Whom a decision names is not said: the steering group knows of no child. */
export const checkAnswerWords = (telling: readonly string[]): Violation[] =>
  telling.length === 0 ? [] : [{ rule: 'obstacle.answerNames', field: 'decided' }];

/** Nobody decides tomorrow's decision, or before the group has been asked, and nothing is to be done before that. */
export const checkAnswer = (
  { on, by }: Pick<ObstacleAnswer, 'on' | 'by'>,
  forwardedOn: PlainDate,
  today: PlainDate,
): Violation[] => [
  ...(on < forwardedOn || on > today ? [{ rule: 'obstacle.answeredOn', field: 'on' }] : []),
  ...(by !== null && by < on ? [{ rule: 'obstacle.doneBy', field: 'by' }] : []),
];

/**
 * Whether a meeting tells the team what the steering group decided: the one whose minutes say so, and until there is
 * one, the next that can be held. Nothing that is answered is left untold, also when it was closed before.
 */
export function reportsBack(
  { answer, reportedAt }: { readonly answer: ObstacleAnswer | null; readonly reportedAt: PlainDate | null },
  meeting: { readonly id: PlainDate; readonly isNext: boolean },
): boolean {
  if (answer === null) return false;
  return reportedAt === null ? meeting.isNext : reportedAt === meeting.id;
}
