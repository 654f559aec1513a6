import { addDays } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { ClosureReason } from '../cases/cases.ts';
import type { Closing } from '../closures/closures.ts';
import { demands } from '../decisions/decision-rules.ts';
import type { z } from 'zod';
import { interventionOf, usualPerson } from './sample-catalogue.ts';
import { firstTasks } from './sample-meeting-texts.ts';
import type { PlannedDecision, PlannedTask } from './sample-plan.ts';
import { CHAIR, people } from './sample-team.ts';

type ChildView = NonNullable<PlannedDecision['childView']>;
const unitOfPerson = new Map(people.map((person) => [person.id, person.unitId]));

export const said = (words: string, influence: ChildView['influence'] = 'yes'): ChildView => ({
  state: 'expressedDirectly',
  words,
  influence,
  reason: '',
});

export interface DecisionWish {
  readonly meetingId: PlainDate;
  readonly type: PlannedDecision['type'];
  readonly interventionId?: string;
  readonly personId?: string;
  readonly text?: string;
  readonly followUpOn?: PlainDate | null;
  readonly words?: string;
  readonly childView?: ChildView;
  readonly goal?: string;
  readonly because?: string;
  readonly closureReason?: z.infer<typeof ClosureReason> | null;
  readonly contacts?: Closing['contacts'];
}

/** An agreement with everything it must say: who, by when, the child's view. */
export function makeDecision(wish: DecisionWish): PlannedDecision {
  const intervention = wish.interventionId === undefined ? undefined : interventionOf(wish.interventionId);
  const personId =
    wish.personId ?? (intervention === undefined ? CHAIR : (usualPerson[intervention.id] ?? CHAIR));
  const starts = wish.type === 'startIntervention' || wish.type === 'changeIntervention';
  return {
    type: wish.type,
    interventionTypeId: intervention?.id ?? null,
    text: wish.text ?? '',
    level: intervention?.level ?? null,
    providerUnitId: unitOfPerson.get(personId) ?? null,
    responsiblePersonId: personId,
    firstContactBy: starts ? addDays(wish.meetingId, 8) : null,
    followUpOn: wish.followUpOn ?? null,
    childView: wish.childView ?? said(wish.words ?? '', 'partly'),
    goal: wish.goal ?? '',
    because: wish.because ?? '',
    closureReason: wish.closureReason ?? null,
    dissent: '',
    ...(demands[wish.type].closes ? { closing: closingOf(wish) } : {}),
  };
}

const closingOf = ({ type, closureReason, contacts = [] }: DecisionWish): Closing => ({
  goals: type !== 'close' ? null : closureReason === 'goalsReached' ? 'reached' : 'partly',
  contacts,
});

/** What has to be done first, and how it went if its day has come. */
export function firstTask(
  decision: PlannedDecision,
  meetingId: PlainDate,
  answer: PlannedTask['answer'],
): PlannedTask | undefined {
  const task = decision.interventionTypeId === null ? undefined : firstTasks[decision.interventionTypeId];
  if (task === undefined || decision.providerUnitId === null || decision.responsiblePersonId === null)
    return undefined;
  return {
    meetingId,
    text: task.text,
    unitId: decision.providerUnitId,
    personId: decision.responsiblePersonId,
    dueOn: addDays(meetingId, task.days),
    answer,
  };
}
