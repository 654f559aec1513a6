import type { Closure } from '../../domain/cases/cases.ts';
import { checkFamilyAnswer, latestAnswers } from '../../domain/closures/closure-rules.ts';
import type { AppContract } from '../../domain/contract.ts';
import { demands } from '../../domain/decisions/decision-rules.ts';
import { disclose } from '../../domain/disclosure.ts';
import { ensure } from '../../domain/kernel/errors.ts';
import type { Output } from '../../domain/kernel/channel.ts';
import { receiversOf } from '../../domain/letters/letter-rules.ts';
import type { LetterReceiver } from '../../domain/letters/letter-rules.ts';
import type { Fact } from '../../domain/registry.ts';
import { closureWithoutStory } from '../../domain/without-story.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import type { Reader } from '../../db/query.ts';
import { listFacts } from '../../db/rows.ts';
import { asTold } from '../cases/case-decisions.ts';
import { ensureNotWithheld } from '../cases/case-guards.ts';
import { readCase } from '../cases/read-case.ts';
import type { HandlersOf, QueryContext } from '../context.ts';
import { readDirectory } from '../directory.ts';

type View = NonNullable<Output<AppContract, 'closures.get'>>;

export const closuresHandlers: HandlersOf<'closures'> = {
  'closures.get': ({ caseId }, context) => {
    const { facts, shown } = readCase(caseId, context);
    if (facts.row.closure === null || !shown.identity || !shown.plan) return null;
    context.log('read', caseId, 'closure');
    return toView(facts, facts.row.closure, shown.story, context);
  },
  'closures.answer': (given, context) => {
    const { tx, today } = context;
    const { facts } = ensureNotWithheld(given.caseId, context);
    ensure(facts.row.closure === null ? [{ rule: 'closure.open' }] : checkFamilyAnswer(given));
    ensure(given.on > today ? [{ rule: 'closure.future', field: 'on' }] : []);
    ensure(mayAsk(facts, context).includes(given.by) ? [] : [{ rule: 'letter.noGuardian' }]);
    tx.add('familyAnswers', { ...given, decisionId: closingDecision(facts)?.id ?? null });
    return null;
  },
};

/** The decision that has closed the case; an older case may have been closed without one. */
const closingDecision = ({ decisions, decisionsSince, row }: CaseFacts): Fact<'decisions'> | undefined =>
  decisions.find(({ id }) => id === row.closure?.decisionId) ??
  decisionsSince.findLast(({ body }) => demands[body.type].closes);

/** Whoever a letter can be for, but nobody who must not know. */
const mayAsk = ({ subject }: CaseFacts, { today }: Pick<QueryContext, 'today'>): LetterReceiver[] =>
  receiversOf(subject, today).filter((to) => disclose(subject, { kind: 'letter', to }, today).plan);

function toView(facts: CaseFacts, closure: Closure, tellsStory: boolean, context: QueryContext): View {
  const directory = readDirectory(context.db);
  const { on, reason, note } = tellsStory ? closure : closureWithoutStory(closure);
  const made = closingDecision(facts);
  const decision = made === undefined ? undefined : asTold(made, tellsStory);
  const closing = decision?.body.closing;
  return {
    on,
    reason,
    note,
    goals: closing?.goals ?? null,
    contacts: (closing?.contacts ?? []).map(({ unitId, who, what }) => ({
      unit: directory.unit(unitId),
      who,
      what,
    })),
    call: callOf(facts, decision, directory),
    meetingId: decision?.body.meetingId ?? null,
    answers: tellsStory ? answersOf(facts, decision?.id ?? null, context) : [],
  };
}

/** Whoever the team chose; where nobody was chosen, whoever held the case when it was closed. */
function callOf(
  { row }: CaseFacts,
  decision: Fact<'decisions'> | undefined,
  directory: ReturnType<typeof readDirectory>,
): View['call'] {
  const [unitId, personId] =
    decision === undefined
      ? [row.holderUnitId, row.leadPersonId]
      : [decision.body.providerUnitId, decision.body.responsiblePersonId];
  return unitId === null && personId === null
    ? null
    : { unit: directory.unit(unitId), person: directory.person(personId) };
}

function answersOf(facts: CaseFacts, decisionId: string | null, context: QueryContext): View['answers'] {
  const given = latestAnswers(readAnswers(context.db, facts), decisionId);
  const guardians = facts.consents.at(-1)?.body.guardians ?? [];
  return mayAsk(facts, context).map((by) => {
    const answer = given.get(by)?.body;
    return {
      by,
      label: by === 'child' ? '' : (guardians[by === 'guardian1' ? 0 : 1]?.label ?? ''),
      answer:
        answer === undefined ? null : { on: answer.on, answers: answer.answers, unasked: answer.unasked },
    };
  });
}

const readAnswers = (db: Reader, { row }: CaseFacts): Fact<'familyAnswers'>[] =>
  listFacts(db, 'familyAnswers', 'case_id', row.id);
