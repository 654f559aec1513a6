import type { Fields } from '../registry.ts';
import type { SampleUserIds } from './sample-write.ts';
import type { ConsentWish } from './sample-consents.ts';
import type { DecisionWish } from './sample-decisions.ts';
import type { ConcernId } from './sample-catalogue.ts';

/**
 * A case written by hand, in meetings counted from the next one: 0 is the next meeting, 1 the one after it,
 * -1 the latest that was held. So the story stays the same whatever day the sample is made.
 */
export interface Script {
  readonly key: string;
  readonly firstName: string;
  readonly age: number;
  /** Comes of age so many days from today. */
  readonly adultIn?: number;
  readonly school: string;
  readonly raisedBy: readonly [unitId: string, personId: string];
  readonly concerns: readonly [ConcernId, ...ConcernId[]];
  /** Raised some days before this meeting. */
  readonly raised: number;
  /** What the form says where it differs from the area's usual words. */
  readonly fields?: Fields<'cases'>;
  readonly custody?: ConsentWish['custody'];
  /** The users who may open a protected case. */
  readonly named?: readonly (keyof SampleUserIds)[];
  readonly consents: readonly ScriptConsent[];
  readonly withdrawals?: readonly ScriptWithdrawal[];
  readonly visits: readonly ScriptVisit[];
  readonly tasks?: readonly ScriptTask[];
  /** Parked at the next meeting by the coordinator. */
  readonly parked?: true;
  /** Taken up again some days before a meeting, with another question. */
  readonly returned?: {
    readonly at: number;
    readonly by: readonly [unitId: string, personId: string];
    readonly question: string;
    readonly urgency: 'oneWeek' | 'twoWeeks' | 'nextFree';
  };
}

/** `daysAgo` counts from today; without it, three days after the case was raised. */
export interface ScriptConsent extends Partial<Omit<ConsentWish, 'caseId' | 'on' | 'age' | 'custody'>> {
  readonly daysAgo?: number;
  /** Three days after the case was taken up again. */
  readonly anew?: true;
}

export interface ScriptWithdrawal {
  readonly daysAgo: number;
  readonly unitIds: [string, ...string[]] | null;
}

export interface ScriptVisit {
  readonly at: number;
  readonly note?: string;
  readonly deferral?: string;
  /** People who stepped back and left the room. */
  readonly recused?: readonly string[];
  readonly decisions?: readonly ScriptDecision[];
}

export interface ScriptDecision extends Omit<DecisionWish, 'meetingId' | 'followUpOn'> {
  /** The meeting at which it is followed up. */
  readonly followUp?: number;
}

export interface ScriptTask {
  readonly at: number;
  readonly text: string;
  readonly person: string;
  /** Days from today; negative is overdue. */
  readonly due?: number;
  /** Days from the meeting instead. */
  readonly dueAfter?: number;
  /** Given another day: how many days ago, to which day from today, and why. */
  readonly moved?: readonly { readonly daysAgo: number; readonly due: number; readonly because: string }[];
  readonly answer?: 'done' | 'notDone' | 'overtaken';
  /** Days from the meeting; without it, on the day it was due. */
  readonly answeredAfter?: number;
  readonly answerNote?: string;
}
