type Body = Readonly<Record<string, unknown>>;
type Cut = (body: Body) => Body;

/** Of a text that must be there, that it is there: a consent that rests on a reason rests on it everywhere. */
const hushed = (text: unknown): string => (typeof text === 'string' && text.trim() !== '' ? '…' : '');

const without =
  (...names: readonly string[]): Cut =>
  (body) => ({ ...body, ...Object.fromEntries(names.map((name) => [name, ''])) });

const omit =
  (...names: readonly string[]): Cut =>
  (body) =>
    Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)));

const within =
  (name: string, cut: Cut): Cut =>
  (body) =>
    isBody(body[name]) ? { ...body, [name]: cut(body[name]) } : body;

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null;

/** Who has answered what, and when; nothing of what was said, by whom it was heard, or what the child wants. */
function cutConsent(body: Body): Body {
  const guardians = (body['guardians'] as readonly Body[]).map((guardian) =>
    without('label', 'receivedBy', 'language')(omit('informedHow')(guardian)),
  );
  const child = within('child', (said) => ({
    ...without('informedHow', 'words')(omit('language')(said)),
    maturity: hushed(said['maturity']),
    stance: 'unknown',
  }));
  const exception = within('exception', ({ reason, assessedBy, ...rest }) => ({
    ...rest,
    reason: hushed(reason),
    assessedBy: hushed(assessedBy),
  }));
  return exception(child({ ...body, guardians, notShared: '' }));
}

function cutDecision(body: Body): Body {
  return { ...without('text', 'goal', 'because', 'dissent')(omit('closing')(body)), childView: null };
}

/** What has words about the child among what tells of the plan, or tells of other children; by entity and field. */
const cuts: Readonly<Record<string, Cut>> = {
  'cases.closure': without('note'),
  'consents.fact': cutConsent,
  'withdrawals.fact': without('receivedBy'),
  'decisions.fact': cutDecision,
  'returns.fact': (body) => ({ ...body, question: '…', earlierQuestion: '' }),
  'handovers.fact': (body) => ({ ...body, why: '…' }),
  'handoverAnswers.fact': without('words'),
  'interventionSteps.fact': without('because'),
  'commitments.answer': without('note'),
  'taskMoves.fact': without('because'),
  // Which other cases stood in the same minutes, and who else knew of this one.
  'erasures.fact': (body) => ({ ...omit('unitIds')(body), minutes: [] }),
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
