import { z } from 'zod';
import { closureReasons } from '../../domain/cases/cases.ts';
import { goalOutcomes } from '../../domain/closures/closures.ts';
import type { Closing } from '../../domain/closures/closures.ts';
import { demands } from '../../domain/decisions/decision-rules.ts';
import { decisionTypes } from '../../domain/decisions/decisions.ts';
import type { Decision, DecisionType } from '../../domain/decisions/decisions.ts';
import { addWeeks } from '../../domain/kernel/plain-date.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { emptyView, toChildView, ViewForm, viewOf } from './child-view-form.ts';
import { lookupOf, takenUpOn } from '../../domain/meetings/follow-up-days.ts';
import { levels } from '../../domain/settings/settings.ts';

/** What the recorder holds while a decision is being written: a draft that may be incomplete. */
export const DecisionForm = z.object({
  type: z.enum(decisionTypes),
  interventionTypeId: z.string().nullable(),
  text: z.string(),
  /** As the catalogue has it, while nobody has chosen another. */
  level: z.enum(levels).nullable(),
  providerUnitId: z.string().nullable(),
  /** Which of the unit's interventions a change takes the place of; the latest while nobody has chosen. */
  replaces: z.string().nullable(),
  responsiblePersonId: z.string().nullable(),
  firstContactBy: z.string().nullable(),
  followUpOn: z.string().nullable(),
  /** A day that somebody has chosen is not moved when the intervention changes. */
  followUpChosen: z.boolean(),
  ...ViewForm.shape,
  goal: z.string(),
  because: z.string(),
  closureReason: z.enum(closureReasons).nullable(),
  closingGoals: z.enum(goalOutcomes).nullable(),
  contacts: z.array(z.object({ unitId: z.string().nullable(), who: z.string(), what: z.string() })),
  dissent: z.string(),
});
export type DecisionForm = z.infer<typeof DecisionForm>;

export type FormPart =
  | 'intervention'
  | 'level'
  | 'provider'
  | 'replaces'
  | 'responsible'
  | 'firstContact'
  | 'followUp'
  | 'goal'
  | 'because'
  | 'closureReason'
  | 'closingGoals'
  | 'contacts';

/** Which parts of the recorder a type of decision shows. The child's view is always there. */
const parts: Readonly<Record<DecisionType, readonly FormPart[]>> = {
  startIntervention: ['intervention', 'level', 'provider', 'responsible', 'firstContact', 'followUp', 'goal'],
  continue: ['intervention', 'provider', 'responsible', 'followUp', 'goal'],
  changeIntervention: [
    'intervention',
    'level',
    'provider',
    'replaces',
    'responsible',
    'firstContact',
    'followUp',
    'goal',
  ],
  requestInfo: ['because', 'provider', 'responsible', 'followUp'],
  offerSip: ['provider', 'responsible', 'firstContact', 'followUp', 'goal'],
  referOn: ['because', 'provider', 'responsible', 'firstContact', 'followUp'],
  consultOnly: ['because', 'provider', 'responsible', 'followUp'],
  notTargetGroup: ['because', 'provider', 'responsible', 'contacts'],
  familyDeclined: ['because', 'provider', 'responsible', 'contacts'],
  noAction: ['because', 'followUp'],
  close: ['closureReason', 'closingGoals', 'because', 'provider', 'responsible', 'contacts'],
};

export const shows = (type: DecisionType, part: FormPart): boolean => parts[type].includes(part);

export function emptyForm(options: {
  readonly isNewCase: boolean;
  readonly childWords: string;
}): DecisionForm {
  const words = options.isNewCase ? options.childWords : '';
  return {
    type: options.isNewCase ? 'startIntervention' : 'continue',
    interventionTypeId: null,
    text: '',
    level: null,
    providerUnitId: null,
    replaces: null,
    responsiblePersonId: null,
    firstContactBy: null,
    followUpOn: null,
    followUpChosen: false,
    ...emptyView,
    viewWords: words,
    goal: '',
    because: '',
    closureReason: null,
    closingGoals: null,
    contacts: [],
    dissent: '',
  };
}

/** The next decision about the same child starts with the view already given. */
export const nextForm = (done: DecisionForm): DecisionForm => ({
  ...emptyForm({ isNewCase: true, childWords: '' }),
  ...viewOf(done),
});

export interface OfferedDay {
  readonly id: PlainDate;
  readonly state: string;
  readonly movedTo: PlainDate | null;
}

/** A planned meeting can take a follow-up; a cancelled one or a week without a meeting cannot. */
export const takesFollowUp = (day: OfferedDay): boolean => day.state === 'planned';

/** The day of the series on or after `weeks` from `from`, whether or not a meeting is held then. */
export const aimedFollowUp = (
  days: readonly OfferedDay[],
  from: PlainDate,
  weeks: number,
): PlainDate | null => days.find((day) => day.id > from && day.id >= addWeeks(from, weeks))?.id ?? null;

/** The meeting that takes up what is aimed at a day; the last one offered when the aim lies beyond them all. */
export function defaultFollowUp(
  days: readonly OfferedDay[],
  from: PlainDate,
  weeks: number,
): PlainDate | null {
  const aim = aimedFollowUp(days, from, weeks);
  const open = days.filter((day) => day.id > from && takesFollowUp(day));
  const ahead = lookupOf(days.filter((day) => day.id > from));
  return (aim === null ? null : takenUpOn(aim, from, ahead)) ?? open.at(-1)?.id ?? null;
}

export function toDecision(
  form: DecisionForm,
  context: {
    readonly caseId: string;
    readonly meetingId: PlainDate;
    readonly level: InterventionLevelName | null;
  },
): Decision {
  const keep = <T>(part: FormPart, value: T): T | null => (shows(form.type, part) ? value : null);
  return {
    caseId: context.caseId,
    meetingId: context.meetingId,
    type: form.type,
    interventionTypeId: keep('intervention', form.interventionTypeId),
    text: keep('intervention', form.text.trim()) ?? '',
    level: keep('intervention', (shows(form.type, 'level') ? form.level : null) ?? context.level),
    providerUnitId: keep('provider', form.providerUnitId),
    responsiblePersonId: keep('responsible', form.responsiblePersonId),
    firstContactBy: keep('firstContact', form.firstContactBy),
    followUpOn: keep('followUp', form.followUpOn),
    childView: toChildView(form),
    goal: keep('goal', form.goal) ?? '',
    because: keep('because', form.because) ?? '',
    closureReason: keep('closureReason', form.closureReason),
    dissent: form.dissent,
    ...(shows(form.type, 'replaces') && form.replaces !== null ? { replaces: form.replaces } : {}),
    ...(demands[form.type].closes ? { closing: closingOf(form) } : {}),
  };
}

/** A contact that nobody has filled in is not one. */
const closingOf = ({ type, closingGoals, contacts }: DecisionForm): Closing => ({
  goals: shows(type, 'closingGoals') ? closingGoals : null,
  contacts: contacts
    .map(({ unitId, who, what }) => ({ unitId, who: who.trim(), what: what.trim() }))
    .filter(({ unitId, who, what }) => unitId !== null || who !== '' || what !== ''),
});

export type InterventionLevelName = (typeof levels)[number];
