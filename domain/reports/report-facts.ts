import type { childViewStates, Decision } from '../decisions/decisions.ts';
import type { CommitmentState } from '../commitments/commitments.ts';
import type { ExperienceAnswers } from '../closures/closures.ts';
import type { Respondent } from '../goals/scales.ts';
import type { HandoverState } from '../handovers/baton-rules.ts';
import type { Course } from '../interventions/intervention-rules.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Principal } from '../sip/sip-rules.ts';
import type { z } from 'zod';

/**
 * What the report counts, case by case, as the app's own rules say it: nothing here has a name, a number or a word
 * that somebody has typed.
 */
export interface ReportCase {
  /** The same for the cases of one child that the app knows to be one. */
  readonly childId: string;
  /** Counted in totals, never in a group (`domain.md` §4.4:6). */
  readonly isProtected: boolean;
  readonly birthYear: number | null;
  readonly raisedOn: PlainDate;
  /** The unit that raised it. */
  readonly unitId: string | null;
  readonly concernIds: readonly string[];
  readonly isAbsence: boolean;
  /** The day that the first meeting to decide about it was held. */
  readonly firstHeldOn: PlainDate | null;
  /** Whether consent covered every unit in the room when it was first taken up; null before that. */
  readonly coveredAtFirst: boolean | null;
  readonly consentOn: PlainDate | null;
  readonly agreements: readonly Agreement[];
  readonly interventions: readonly Intervention[];
  readonly handovers: readonly { readonly offeredOn: PlainDate; readonly state: HandoverState }[];
  readonly closures: readonly Closed[];
  readonly tasks: readonly Task[];
  /** What each unit had to write in its own record after a meeting. */
  readonly ownRecords: readonly { readonly on: PlainDate; readonly isEntered: boolean }[];
  readonly goals: readonly { readonly setOn: PlainDate; readonly ratings: readonly Rated[] }[];
  /** How it is, 0 to 10, and attendance at school in per cent; each by day. */
  readonly now: readonly (Rated & { readonly respondent: Respondent })[];
  readonly attendance: readonly Rated[];
  readonly views: readonly View[];
  /** The days that families should be told by, and whether they were. */
  readonly feedback: readonly { readonly by: PlainDate; readonly toldOn: PlainDate | null }[];
  readonly sips: readonly Offered[];
}

export interface Agreement {
  /** The meeting that made it. */
  readonly on: PlainDate;
  readonly type: Decision['type'];
  /** It says something that somebody is to do until a day. */
  readonly asksForWho: boolean;
  readonly hasWho: boolean;
  readonly followUpOn: PlainDate | null;
  /** The meeting that took the follow-up up. */
  readonly followedUpOn: PlainDate | null;
  /** The case was closed before the day, and nobody took it up: it was never to be held. */
  readonly isOvertaken: boolean;
}

export interface Intervention extends Pick<
  Course,
  'agreedOn' | 'startedOn' | 'endedOn' | 'contactDays' | 'startDays'
> {
  readonly typeId: string | null;
  readonly unitId: string | null;
  readonly isReplaced: boolean;
  /** Of the unit that gives it. */
  readonly principal: Principal | null;
  /** The day it ended, or the case was closed; null while it goes on. */
  readonly lastOn: PlainDate | null;
}

export interface Closed {
  readonly on: PlainDate;
  /** The day the child came back, to this case or to a new one. */
  readonly backOn: PlainDate | null;
  /** Meetings that decided about it since it was raised, or taken up again. */
  readonly meetings: number;
  /** Something was rated before and after. */
  readonly isMeasured: boolean;
  /** What the family has said afterwards; null from somebody who did not answer. */
  readonly answers: readonly (z.infer<typeof ExperienceAnswers> | null)[];
}

export interface Task {
  /** Who was to do it. */
  readonly unitId: string | null;
  /** The day it was first agreed for: a task that is moved is not in time. */
  readonly dueOn: PlainDate;
  readonly isMoved: boolean;
  /** The days it was lifted to the steering group. */
  readonly liftedOn: readonly PlainDate[];
  readonly state: CommitmentState | null;
  readonly answeredOn: PlainDate | null;
}

export interface Rated {
  readonly on: PlainDate;
  readonly value: number;
}

export interface View {
  readonly on: PlainDate;
  readonly state: (typeof childViewStates)[number];
  readonly influence: 'yes' | 'partly' | 'no' | null;
}

/** A plan that the team has agreed to offer, or that the family has answered to. */
export interface Offered {
  readonly on: PlainDate;
  /** Null of the team's own decision to offer one. */
  readonly answer: 'yes' | 'familyDeclines' | 'familyWaits' | null;
  readonly heldOn: PlainDate | null;
}

/** One day that the series or somebody has planned a meeting on. */
export interface ReportMeeting {
  readonly on: PlainDate;
  /** break: a holiday, agreed beforehand; it was never to be held */
  readonly state: 'held' | 'notHeld' | 'break';
  /** Units with somebody at the table; none of a meeting that was not held. */
  readonly unitIds: readonly string[];
  readonly items: readonly Item[];
}

export interface Item {
  /** Null when nobody had it up long enough to be timed. */
  readonly minutes: number | null;
  readonly isCarriedOver: boolean;
}

/** What the steering group has decided that somebody does by a day. */
interface SteeringAction {
  readonly by: PlainDate;
  readonly doneOn: PlainDate | null;
}

export interface ReportFacts {
  readonly cases: readonly ReportCase[];
  readonly meetings: readonly ReportMeeting[];
  readonly actions: readonly SteeringAction[];
  /** The units that sit at every meeting. */
  readonly permanentUnitIds: readonly string[];
  /** Children of 6 to 17 years who live there, as the team has entered it (SCB, 31 December). */
  readonly residents: number | null;
  /** The day the facts are from: what has not had its time yet is not counted as late. */
  readonly today: PlainDate;
}
