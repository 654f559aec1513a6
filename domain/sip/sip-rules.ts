import type { z } from 'zod';
import { isActive } from '../interventions/intervention-rules.ts';
import type { Course } from '../interventions/intervention-rules.ts';
import type { Violation } from '../kernel/errors.ts';
import { addDays, daysBetween, isOverdue } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { LegalForm } from '../units/units.ts';
import type { SipAnswer, SipContent, SipPlan, SipStep } from './sip.ts';

/** From the family's yes to the meeting: the agreement of Västra Götaland (`domain.md` §1.2). */
export const SIP_DAYS = 21;

export type Principal = 'municipality' | 'region';

/**
 * Which of the two principals a unit belongs to. A private care provider works on behalf of the region. An independent
 * school belongs to neither: it takes part, but does not owe a plan.
 */
export function principalOf(legalForm: z.infer<typeof LegalForm> | null): Principal | null {
  if (legalForm === 'municipalAuthority') return 'municipality';
  return legalForm === 'regionalAuthority' || legalForm === 'privateHealthProvider' ? 'region' : null;
}

export interface Given {
  readonly course: Course;
  readonly principal: Principal | null;
}

interface Fact<B> {
  readonly id: string;
  /** When and by whom it was written. */
  readonly hlc: string;
  readonly userId: string;
  readonly body: B;
}

export interface SipFacts {
  /** Those that stand, in the order they were written. */
  readonly answers: readonly Fact<SipAnswer>[];
  readonly steps: readonly Fact<SipStep>[];
  readonly plans: readonly Fact<SipPlan>[];
  /** Days of the meetings at which the team has agreed to offer one. */
  readonly offeredOn: readonly PlainDate[];
}

export const sipStates = [
  'none',
  'ask',
  'declined',
  'waiting',
  'booked',
  'held',
  'running',
  'ended',
] as const;

export interface Sip {
  readonly state: (typeof sipStates)[number];
  /** The family should be asked: nobody has answered since both principals gave something, or the team offered. */
  readonly asks: boolean;
  /** Since when it has been unanswered. */
  readonly askedSince: PlainDate | null;
  readonly answer: Fact<SipAnswer> | null;
  readonly clock: {
    readonly until: PlainDate;
    /** Negative once it has passed. */
    readonly daysLeft: number;
    readonly isLate: boolean;
  } | null;
  readonly bookedOn: PlainDate | null;
  readonly heldOn: PlainDate | null;
  readonly endedOn: PlainDate | null;
  readonly followUps: readonly SipStep[];
  /** Versions that nobody has built on; more than one did not know of each other, and the latest shows. */
  readonly current: readonly Fact<SipPlan>[];
  /** The day of the plan's follow-up has passed without one. */
  readonly followUpLate: boolean;
}

/** How a case stands with its plan. `given` are the interventions of an open case; none of a closed one. */
export function sipOf(facts: SipFacts, given: readonly Given[], today: PlainDate): Sip {
  const answer = facts.answers.at(-1) ?? null;
  const steps = answer === null ? [] : facts.steps.filter(({ body }) => body.answerId === answer.id);
  const lastOf = (stage: SipStep['stage']): PlainDate | null =>
    steps.findLast(({ body }) => body.stage === stage)?.body.on ?? null;
  const isYes = answer?.body.answer === 'yes';
  const heldOn = lastOf('held');
  const endedOn = lastOf('ended');
  const current = isYes ? headsOf(facts.plans.filter(({ body }) => body.answerId === answer.id)) : [];
  const askedSince = askedFrom(facts, given, answer?.body ?? null, endedOn, today);
  const followUps = steps.map(({ body }) => body).filter(({ stage }) => stage === 'followedUp');
  const followUpOn = current.at(-1)?.body.followUpOn ?? null;
  return {
    state: stateOf(answer?.body ?? null, askedSince, {
      bookedOn: lastOf('booked'),
      heldOn,
      endedOn,
      hasPlan: current.length > 0,
    }),
    asks: askedSince !== null,
    askedSince,
    answer,
    clock: isYes ? clockOf(answer.body.on, heldOn, today) : null,
    bookedOn: lastOf('booked'),
    heldOn,
    endedOn,
    followUps,
    current,
    followUpLate:
      endedOn === null &&
      followUpOn !== null &&
      isOverdue(followUpOn, today) &&
      !followUps.some(({ on }) => on >= followUpOn),
  };
}

function clockOf(from: PlainDate, heldOn: PlainDate | null, today: PlainDate): NonNullable<Sip['clock']> {
  const until = addDays(from, SIP_DAYS);
  return {
    until,
    daysLeft: daysBetween(heldOn ?? today, until),
    isLate: isOverdue(until, heldOn ?? today),
  };
}

/**
 * Since when the family should have been asked; null when it need not be. A yes holds until its plan ends, a no until
 * the day it was to be asked again. After either, something new that is agreed with both principals active asks again.
 */
function askedFrom(
  { offeredOn }: SipFacts,
  given: readonly Given[],
  answer: SipAnswer | null,
  endedOn: PlainDate | null,
  today: PlainDate,
): PlainDate | null {
  if (answer?.answer === 'yes' && endedOn === null) return null;
  const answeredOn = endedOn ?? answer?.on ?? null;
  const isNew = (day: PlainDate): boolean => answeredOn === null || day > answeredOn;
  const offered = offeredOn.find(isNew);
  const both = bothSince(given);
  const again = answer?.answer === 'no' ? answer.askAgainOn : null;
  const latest = given
    .filter(({ course }) => isActive(course) && isNew(course.agreedOn))
    .map(({ course }) => course.agreedOn)
    .toSorted()[0];
  const days = [
    offered,
    both === null || latest === undefined ? undefined : both > latest ? both : latest,
    again !== null && again <= today && both !== null ? again : undefined,
  ].filter((day) => day !== undefined);
  return days.toSorted()[0] ?? null;
}

/** The first day on which units of both principals had something active with the child. */
function bothSince(given: readonly Given[]): PlainDate | null {
  const firstOf = (principal: Principal): PlainDate | undefined =>
    given
      .filter((one) => one.principal === principal && isActive(one.course))
      .map(({ course }) => course.agreedOn)
      .toSorted()[0];
  const [municipality, region] = [firstOf('municipality'), firstOf('region')];
  if (municipality === undefined || region === undefined) return null;
  return municipality > region ? municipality : region;
}

/** Versions of which no other knew. */
function headsOf(plans: readonly Fact<SipPlan>[]): Fact<SipPlan>[] {
  const replaced = new Set(plans.flatMap(({ body }) => body.seen));
  return plans.filter(({ id }) => !replaced.has(id));
}

function stateOf(
  answer: SipAnswer | null,
  askedSince: PlainDate | null,
  after: {
    readonly bookedOn: PlainDate | null;
    readonly heldOn: PlainDate | null;
    readonly endedOn: PlainDate | null;
    readonly hasPlan: boolean;
  },
): Sip['state'] {
  if (askedSince !== null) return 'ask';
  if (answer === null) return 'none';
  if (answer.answer === 'no') return 'declined';
  if (after.endedOn !== null) return 'ended';
  if (after.heldOn !== null) return after.hasPlan ? 'running' : 'held';
  return after.bookedOn === null ? 'waiting' : 'booked';
}

/** Why an answer cannot be kept: a no says why, and nothing is answered in advance. */
export function checkSipAnswer(
  { answer, on, reason, words, askAgainOn }: Omit<SipAnswer, 'caseId'>,
  today: PlainDate,
): Violation[] {
  if (on > today) return [{ rule: 'sip.future', field: 'on' }];
  if (answer === 'yes') return [];
  if (reason === null) return [{ rule: 'sip.reason', field: 'reason' }];
  if (reason === 'other' && words.trim() === '') return [{ rule: 'sip.words', field: 'words' }];
  return askAgainOn !== null && askAgainOn <= on ? [{ rule: 'sip.askAgain', field: 'askAgainOn' }] : [];
}

/** Why a step cannot be kept: it comes after the yes, a meeting may be booked ahead, the rest has happened. */
export function checkSipStep(
  { stage, on, result }: Pick<SipStep, 'stage' | 'on' | 'result'>,
  sip: Pick<Sip, 'answer' | 'endedOn' | 'heldOn' | 'current'>,
  today: PlainDate,
): Violation[] {
  if (sip.answer?.body.answer !== 'yes' || sip.endedOn !== null) return [{ rule: 'sip.notYes' }];
  if (on < sip.answer.body.on) return [{ rule: 'sip.early', field: 'on' }];
  if (stage === 'booked') return [];
  if (on > today) return [{ rule: 'sip.future', field: 'on' }];
  if (stage === 'followedUp' && sip.current.length === 0) return [{ rule: 'sip.noPlan' }];
  return stage !== 'held' && result.trim() === '' ? [{ rule: 'sip.result', field: 'result' }] : [];
}

export const sipParts = [
  'needs',
  'what',
  'who',
  'by',
  'others',
  'lead',
  'family',
  'child',
  'followUp',
] as const;
export type SipPart = (typeof sipParts)[number];

/** The parts of the plan that the law and the agreement ask for and that nobody has filled in yet. */
export function sipLacks(plan: SipContent): SipPart[] {
  const { needs } = plan;
  const isBlank = (text: string): boolean => text.trim() === '';
  const checks: readonly (readonly [SipPart, boolean])[] = [
    ['needs', needs.some(({ need }) => isBlank(need))],
    ['what', needs.some(({ what }) => isBlank(what))],
    ['who', needs.some(({ unitId, personId }) => unitId === null || personId === null)],
    ['by', needs.some(({ by }) => by === null)],
    ['others', isBlank(plan.others)],
    ['lead', plan.leadUnitId === null || plan.leadPersonId === null],
    ['family', isBlank(plan.family)],
    ['child', isBlank(plan.child)],
    ['followUp', plan.followUpOn === null],
  ];
  return checks.flatMap(([part, lacks]) => (lacks ? [part] : []));
}
