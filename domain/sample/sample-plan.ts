import type { Body, Fields } from '../registry.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { SampleUserIds } from './sample-write.ts';

/** One case's whole life, worked out before anything is written. Days are real meeting days of the sample's calendar. */
export interface CasePlan {
  readonly id: string;
  readonly raisedOn: PlainDate;
  /** Everything on the form. The number is given in the order cases are raised. */
  readonly fields: Fields<'cases'>;
  readonly consents: readonly { readonly id: string; readonly body: Body<'consents'> }[];
  readonly withdrawals: readonly { readonly id: string; readonly body: Body<'withdrawals'> }[];
  readonly visits: readonly PlannedVisit[];
  readonly tasks: readonly PlannedTask[];
  /** Parked at the next meeting. */
  readonly parked: boolean;
  /** Taken up again after it was closed. */
  readonly returned?: Omit<Body<'returns'>, 'caseId' | 'closure' | 'closedOn' | 'earlierQuestion'> & {
    readonly urgency: 'oneWeek' | 'twoWeeks' | 'nextFree';
  };
  /** The users who may open a protected case; every coordinator if not given. */
  readonly named?: readonly (keyof SampleUserIds)[];
}

/** The case at one meeting: decisions, or a deferral. */
export interface PlannedVisit {
  readonly meetingId: PlainDate;
  readonly kind: 'newCase' | 'followUp' | 'deferred';
  readonly decisions: readonly PlannedDecision[];
  readonly deferral: string | null;
  readonly note: string;
  /** People who stepped back and left the room. */
  readonly recused?: readonly string[];
}

export type PlannedDecision = Omit<Body<'decisions'>, 'caseId' | 'meetingId'>;

export interface PlannedTask {
  readonly meetingId: PlainDate;
  readonly text: string;
  readonly unitId: string;
  readonly personId: string;
  /** The day it was agreed for. */
  readonly dueOn: PlainDate;
  /** Given another day since, the first move first. */
  readonly moves?: readonly PlannedMove[];
  readonly answer: {
    readonly state: 'done' | 'notDone' | 'overtaken';
    readonly on: PlainDate;
    readonly note: string;
  } | null;
}

interface PlannedMove {
  readonly on: PlainDate;
  readonly to: PlainDate;
  readonly because: string;
  /** The obstacle by which the steering group was told of it. */
  readonly liftedUnder?: string;
}
