import { z } from 'zod';
import { fact } from '../kernel/fields.ts';
import { Id, MeetingId } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { FreeText, ShortText } from '../kernel/text-fields.ts';
import { ClosureReason } from '../cases/cases.ts';
import { Closing } from '../closures/closures.ts';
import { InterventionLevel } from '../settings/settings.ts';

/** `domain.md` §1.3: an item ends in one of these; "was discussed" is not one. */
export const decisionTypes = [
  'startIntervention',
  'continue',
  'changeIntervention',
  'requestInfo',
  'offerSip',
  'referOn',
  'consultOnly',
  'notTargetGroup',
  'familyDeclined',
  'noAction',
  'close',
] as const;
export const DecisionType = z.enum(decisionTypes);
export type DecisionType = z.infer<typeof DecisionType>;

/** FB 6:2 b: if the child does not express a view, it is ascertained in another way as far as possible. */
export const childViewStates = [
  'expressedDirectly',
  'viaTrustedAdult',
  'ascertainedOtherwise',
  'notAscertained',
] as const;
export const influences = ['yes', 'partly', 'no'] as const;

export const ChildView = z.object({
  state: z.enum(childViewStates),
  words: FreeText,
  influence: z.enum(influences).nullable(),
  /** In what way it mattered, where somebody has said. */
  influenceHow: FreeText.optional(),
  /** Why not, when the view is not ascertained. */
  reason: FreeText,
  /** When and how the child will be heard then; missing in what was written before it was asked for. */
  plan: FreeText.optional(),
  /** The day by which the child is to be heard, where one was said; before the follow-up otherwise. */
  planOn: PlainDate.nullable().optional(),
});

/** The team's agreement about one child (on screen: beslut). Each authority takes its own decisions in law. */
export const Decision = z.object({
  caseId: Id,
  meetingId: MeetingId,
  type: DecisionType,
  interventionTypeId: Id.nullable(),
  /** In words, when the catalogue does not say it, or in addition. */
  text: FreeText,
  level: InterventionLevel.nullable(),
  providerUnitId: Id.nullable(),
  responsiblePersonId: Id.nullable(),
  firstContactBy: PlainDate.nullable(),
  followUpOn: PlainDate.nullable(),
  childView: ChildView.nullable(),
  goal: FreeText,
  /** Why nothing is done, or why the case is closed. */
  because: FreeText,
  closureReason: ClosureReason.nullable(),
  dissent: ShortText,
  /** Only of a decision that closes the case; absent in those made before it was asked for. */
  closing: Closing.optional(),
  /**
   * Earlier decisions whose follow-up is due later but was taken up here, since no meeting is held on its day. Written
   * down rather than computed: a meeting that is cancelled afterwards must not answer a follow-up nobody spoke of.
   */
  takesUp: z.array(Id).optional(),
  /**
   * Of a change: the decision that agreed the intervention whose place it takes. Absent in those made before it was
   * asked for, which take the place of the unit's latest.
   */
  replaces: Id.optional(),
});
export type Decision = z.infer<typeof Decision>;

export const decisions = fact('decisions', Decision);

/**
 * Takes back a fact written by mistake, before the minutes are sealed. Both stay in the log. One that is taken back
 * itself counts no more; nothing takes back that one in turn.
 */
export const Retraction = z.object({
  caseId: Id,
  /** None for what was written between meetings. */
  meetingId: MeetingId.nullable(),
  target: z.enum([
    'decisions',
    'deferrals',
    'recusals',
    'notes',
    'childViews',
    'contactNamings',
    'retractions',
    'taskMoves',
    'goals',
    'goalEndings',
    'ratings',
    'followUpReports',
    'returns',
    'interventionSteps',
    'sipAnswers',
    'sipSteps',
    'sipPlans',
  ]),
  targetId: Id,
});
export type Retraction = z.infer<typeof Retraction>;
export type RetractionTarget = Retraction['target'];
export const retractions = fact('retractions', Retraction);

/** The child's view, when it was asked for apart from a decision. */
export type ChildView = z.infer<typeof ChildView>;
export const ChildViewFact = z.object({ caseId: Id, meetingId: MeetingId, view: ChildView });
export const childViews = fact('child_views', ChildViewFact);
