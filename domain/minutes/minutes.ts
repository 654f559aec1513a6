import { z } from 'zod';
import type { ChildView } from '../decisions/decisions.ts';
import { fact } from '../kernel/fields.ts';
import { MeetingId } from '../kernel/ids.ts';
import { Instant, PlainDate, PlainTime } from '../kernel/plain-date.ts';

/** One agreed line in the minutes. Names of people and units are as they were that day. */
export const MinutesDecision = z.object({
  type: z.string(),
  what: z.string(),
  unit: z.string(),
  person: z.string(),
  firstContactBy: PlainDate.nullable(),
  followUpOn: PlainDate.nullable(),
  because: z.string(),
  goal: z.string(),
  childView: z.string(),
  childWords: z.string(),
  /** How the child's view mattered, or why it was not known and what was planned; only what somebody said. */
  childInfluence: z.string().optional(),
  childInfluenceHow: z.string().optional(),
  childReason: z.string().optional(),
  childPlan: z.string().optional(),
  /** What a change takes the place of, and the day of the meeting that agreed it. */
  replaces: z.object({ what: z.string(), on: PlainDate }).optional(),
  /** The family applies for what is agreed, and an authority decides; absent in minutes sealed before it was told. */
  needsApplication: z.literal(true).optional(),
  /** Of the intervention, where the decision agrees one. */
  level: z.string().optional(),
  /** Only when somebody did not agree; absent in minutes sealed before it could be recorded. */
  dissent: z.string().optional(),
  /** Of a decision that closed the case; absent in others, and in minutes sealed before it was recorded. */
  closing: z.object({ reason: z.string(), goals: z.string(), contacts: z.array(z.string()) }).optional(),
});

/** What minutes say of the child's view beside its way and words. */
export const childViewInMinutes = (
  view: ChildView | null | undefined,
): Pick<
  z.output<typeof MinutesDecision>,
  'childInfluence' | 'childInfluenceHow' | 'childReason' | 'childPlan'
> => ({
  ...(view?.influence == null ? {} : { childInfluence: view.influence }),
  ...said('childInfluenceHow', view?.influenceHow),
  ...said('childReason', view?.reason),
  ...said('childPlan', view?.plan),
});

const said = <K extends string>(key: K, text: string | undefined): { readonly [P in K]?: string } =>
  text === undefined || text === '' ? {} : ({ [key]: text } as { readonly [P in K]?: string });

export const MinutesTask = z.object({
  text: z.string(),
  unit: z.string(),
  person: z.string(),
  dueOn: PlainDate.nullable(),
});

/** What became of a task from an earlier meeting. */
const MinutesAnswer = z.object({
  text: z.string(),
  unit: z.string(),
  person: z.string(),
  state: z.string(),
  note: z.string(),
  /** The day it was given instead, when it was moved. */
  dueOn: PlainDate.optional(),
});

/** One number that was written down at the meeting: of what, who rated it, and who wrote it. */
const MinutesRating = z.object({
  scale: z.string(),
  /** The goal's words, on the scale of goals. */
  goal: z.string(),
  respondent: z.string(),
  value: z.number(),
  by: z.string(),
});

export const MinutesItem = z.object({
  caseId: z.string(),
  number: z.string(),
  kind: z.string(),
  minutes: z.number().int(),
  /** Units that were outside the room for this item. */
  outside: z.array(z.string()),
  /** People who left for this item because they have stepped back (jäv); absent when nobody has. */
  recused: z.array(z.string()).optional(),
  decisions: z.array(MinutesDecision),
  tasks: z.array(MinutesTask),
  /** Tasks from earlier meetings that were answered at this one; absent when there were none. */
  answers: z.array(MinutesAnswer).optional(),
  /** Absent when nothing was rated, and in minutes sealed before ratings stood there. */
  ratings: z.array(MinutesRating).optional(),
  deferral: z.string().nullable(),
  /** Only when it was lifted to the steering group. */
  escalated: z.literal(true).optional(),
  note: z.string(),
  /** The case has been erased since: nothing else is left of the item. */
  erased: z.literal(true).optional(),
});

export type MinutesItem = z.infer<typeof MinutesItem>;

export const MinutesConsultation = z.object({
  number: z.string(),
  unit: z.string(),
  question: z.string(),
  /** Empty when the team had no time for it: then it comes up again. */
  advice: z.string(),
});

/** For the steering group, and back from it. No line tells of a child. */
export const MinutesObstacles = z.object({
  raised: z.array(
    z.object({ number: z.string(), kind: z.string(), units: z.array(z.string()), text: z.string() }),
  ),
  reported: z.array(
    z.object({
      number: z.string(),
      kind: z.string(),
      text: z.string(),
      on: PlainDate,
      decided: z.string(),
      who: z.string(),
      by: PlainDate.nullable(),
    }),
  ),
});

export const minutesSchemaVersion = 1;

/** The minutes as one document: what is sealed, shown and printed. */
export const MinutesDocument = z.object({
  version: z.literal(minutesSchemaVersion),
  meetingId: MeetingId,
  team: z.string(),
  heldOn: PlainDate,
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  plannedStart: PlainTime,
  plannedEnd: PlainTime,
  place: z.string(),
  chair: z.string(),
  confidentialityRead: z.boolean(),
  attendance: z.array(
    z.object({
      unit: z.string(),
      person: z.string(),
      profession: z.string(),
      state: z.string(),
      /** When they came or left, and who sat in for them, where somebody has said. */
      at: PlainTime.optional(),
      deputy: z.string().optional(),
      outsideOf: z.array(z.string()),
      /** Numbers of the cases this person has stepped back from; absent when there are none. */
      recusedFrom: z.array(z.string()).optional(),
    }),
  ),
  items: z.array(MinutesItem),
  followUps: z.array(z.object({ number: z.string(), on: PlainDate })),
  /** How the meeting went from one machine to another; absent when it never did. */
  takeovers: z
    .array(z.object({ by: z.string(), device: z.string(), at: Instant, because: z.string() }))
    .optional(),
  /** Questions without a child; absent when there were none, and in minutes sealed before they could be asked. */
  consultations: z.array(MinutesConsultation).optional(),
  /** Absent when none was raised or reported back, and in minutes sealed before they could be. */
  obstacles: MinutesObstacles.optional(),
});
export type MinutesDocument = z.infer<typeof MinutesDocument>;

/**
 * Whether sealed minutes are as they were sealed. They lie in two places, what the screens read and the change log:
 * copyAltered, the log still has them whole · logAltered, what the screens read fits its own hash and nothing more
 * vouches for it · lost: neither is
 */
export const sealStates = ['intact', 'copyAltered', 'logAltered', 'lost'] as const;

/** Sealed minutes: the whole document and its SHA-256 over canonical JSON, so that any altered byte shows. */
export const Seal = z.object({
  meetingId: MeetingId,
  sealedAt: Instant,
  sealedBy: z.string(),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  document: MinutesDocument,
});
export const seals = fact('seals', Seal);
