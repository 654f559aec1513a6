import type { Closure } from '../cases/cases.ts';
import type { Consent } from '../consents/consents.ts';
import type { Decision } from '../decisions/decisions.ts';
import { closureWithoutStory, consentWithoutStory, decisionWithoutStory } from '../without-story.ts';

type Body = Readonly<Record<string, unknown>>;
type Cut = (body: Body) => Body;

const without =
  (...names: readonly string[]): Cut =>
  (body) => ({ ...body, ...Object.fromEntries(names.map((name) => [name, ''])) });

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null;

/** What has words about the child among what tells of the plan, or tells of other children; by entity and field. */
const cuts: Readonly<Record<string, Cut>> = {
  'cases.closure': (body) => closureWithoutStory(body as Closure),
  'consents.fact': (body) => consentWithoutStory(body as Consent),
  'withdrawals.fact': without('receivedBy'),
  'decisions.fact': (body) => decisionWithoutStory(body as Decision),
  'returns.fact': (body) => ({ ...body, question: '…', earlierQuestion: '' }),
  'handovers.fact': (body) => ({ ...body, why: '…' }),
  'handoverAnswers.fact': without('words'),
  'interventionSteps.fact': without('because'),
  'commitments.answer': without('note'),
  'taskMoves.fact': without('because'),
  // Which other cases stood in the same minutes, and who else knew of this one.
  'erasures.fact': ({ unitIds: _knew, ...body }) => ({ ...body, minutes: [] }),
};

interface Told {
  readonly entity: string;
  readonly field: string;
  /** JSON */
  readonly value: string;
}

const cutOf = ({ entity, field }: Pick<Told, 'entity' | 'field'>): Cut | undefined =>
  cuts[`${entity}.${field}`];

export const isCuttable = (told: Pick<Told, 'entity' | 'field'>): boolean => cutOf(told) !== undefined;

/** The value without the words that tell of the child: who, what and when are left. */
export function cutValue(told: Told): string {
  const cut = cutOf(told);
  if (cut === undefined || told.value === '') return told.value;
  const body: unknown = JSON.parse(told.value);
  return isBody(body) ? JSON.stringify(cut(body)) : told.value;
}
