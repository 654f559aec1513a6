/** What is done in a live meeting about how it goes for a child: goals, numbers, interventions and plans. */
import { aSipPlan } from './case-builders.ts';
import type { TestCore } from './test-core.ts';

export const MEETING = '2026-11-26';

export interface Room {
  readonly caseIds: readonly string[];
  /** Not on the agenda. */
  readonly apart: string;
  readonly people: readonly string[];
}

/** One thing that somebody does; what the meeting does not allow just then is refused and is no step. */
export type Deed = (core: TestCore, room: Room, which: number) => void;

export const caseOf = ({ caseIds }: Room, which: number): string => caseIds[which % caseIds.length] ?? '';
export const first = <T>(list: readonly T[], which: number): T | undefined =>
  list[which % Math.max(1, list.length)];

/** Of the cases that are on the agenda just then. */
export const views = (core: TestCore, { caseIds }: Room) =>
  core
    .call('meetings.live', { meetingId: MEETING })
    .items.filter(({ caseId }) => caseIds.includes(caseId))
    .map(({ caseId }) => core.call('meetings.case', { meetingId: MEETING, caseId }));

const effectIn = (core: TestCore, room: Room, which: number) =>
  views(core, room).find(({ caseId }) => caseId === caseOf(room, which))?.effect;

export const effectDeeds: Readonly<Record<string, Deed>> = {
  setGoal: (core, room, which) =>
    core.call('goals.set', {
      caseId: caseOf(room, which),
      meetingId: MEETING,
      describes: first(effectIn(core, room, which)?.goals ?? [], which + 1)?.id ?? null,
      text: `Mål ${String(which)}`,
      levels: { '-2': '', '-1': '', '1': '', '2': 'Mycket mer' },
    }),
  endGoal: (core, room, which) => {
    const goal = first(effectIn(core, room, which)?.goals ?? [], which);
    if (goal !== undefined)
      core.call('goals.end', {
        caseId: caseOf(room, which),
        meetingId: MEETING,
        goalId: goal.id,
        how: 'reached',
        because: '',
      });
  },
  rate: (core, room, which) => {
    const goal = which % 2 === 0 ? first(effectIn(core, room, which)?.goals ?? [], which) : undefined;
    core.call('goals.rate', {
      caseId: caseOf(room, which),
      meetingId: which % 3 === 0 ? null : MEETING,
      scale: goal === undefined ? 'now' : 'goal',
      goalId: goal?.id ?? null,
      respondent: which % 4 === 0 ? 'child' : 'team',
      value: which % 3,
      on: MEETING,
    });
  },
  takeBackRating: (core, room, which) => {
    const rating = first(effectIn(core, room, which)?.ratings ?? [], which);
    if (rating !== undefined) core.call('goals.takeBack', { what: 'ratings', id: rating.id });
  },
  report: (core, room, which) => {
    const followUp = first(effectIn(core, room, which)?.followUps ?? [], which);
    if (followUp !== undefined)
      core.call('goals.report', {
        caseId: caseOf(room, which),
        decisionId: followUp.decisionId,
        state: 'ongoing',
        because: '',
        childSaid: null,
        ratings: [{ scale: 'now', goalId: null, respondent: 'child', value: which % 11 }],
      });
  },
  step: (core, room, which) => {
    const decision = first(
      views(core, room).flatMap(({ decisions }) => decisions),
      which,
    );
    if (decision !== undefined)
      core.call('interventions.record', {
        decisionId: decision.id,
        stage: which % 2 === 0 ? 'firstContact' : 'started',
        on: MEETING,
        ending: null,
        because: '',
      });
  },
  takeBackStep: (core, room, which) => {
    const decision = first(
      views(core, room).flatMap(({ decisions }) => decisions),
      which,
    );
    if (decision !== undefined) core.call('interventions.takeBack', { decisionId: decision.id });
  },
  sipAnswer: (core, room, which) =>
    core.call('sip.answer', {
      caseId: caseOf(room, which),
      answer: which % 3 === 0 ? 'no' : 'yes',
      on: MEETING,
      reason: which % 3 === 0 ? 'familyWaits' : null,
      words: '',
      askAgainOn: null,
    }),
  sipStep: (core, room, which) =>
    core.call('sip.tell', {
      caseId: caseOf(room, which),
      stage: which % 2 === 0 ? 'booked' : 'held',
      on: MEETING,
      result: '',
      next: '',
    }),
  sipPlan: (core, room, which) => {
    const caseId = caseOf(room, which);
    const seen = core.call('sip.get', { caseId }).plans?.map(({ planId }) => planId) ?? [];
    core.call('sip.savePlan', {
      caseId,
      content: aSipPlan('unit-school', room.people[0] ?? ''),
      seen,
      draftKey: null,
    });
  },
  sipTakeBack: (core, room, which) => core.call('sip.takeBack', { caseId: caseOf(room, which) }),
};
