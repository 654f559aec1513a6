import { handoverSteps } from '../../domain/handovers/baton-rules.ts';
import { checkAnswer, checkContact } from '../../domain/handovers/handover-rules.ts';
import type { HandoverAnswer } from '../../domain/handovers/handovers.ts';
import { ensure, Failure, notFound } from '../../domain/kernel/errors.ts';
import type { Reader } from '../../db/query.ts';
import { getFact, getRow, listRows } from '../../db/rows.ts';
import { ensureNotWithheld } from '../cases/case-guards.ts';
import { readCase } from '../cases/read-case.ts';
import { mayTakeOn } from '../cases/responsible.ts';
import type { CommandContext, HandlersOf } from '../context.ts';
import { readDirectory } from '../directory.ts';
import { answersFor, coversUnit, toCaseBaton } from './case-baton.ts';
import { readHandovers } from './handover-rows.ts';
import { offerViolations, writeOffer } from './offer.ts';

export const handoversHandlers: HandlersOf<'handovers'> = {
  'handovers.list': (_input, context) => ({
    unit: readDirectory(context.db).unit(context.user.unitId),
    ...readHandovers(context),
  }),
  'handovers.get': ({ caseId }, context) => {
    const { facts, shown } = readCase(caseId, context);
    if (!shown.plan) throw new Failure('forbidden');
    context.log('read', caseId, 'handover');
    return toCaseBaton(facts, context);
  },
  'handovers.offer': ({ caseId, ...offer }, context) => {
    const { tx, today } = context;
    const { facts } = ensureNotWithheld(caseId, context);
    if (getRow(tx, 'units', offer.toUnitId) === undefined) notFound('unit');
    ensure(offerViolations(tx, facts, offer.toUnitId, today));
    return { handoverId: writeOffer(context, facts, offer) };
  },
  'handovers.accept': ({ handoverId, contactPersonId }, context) =>
    answer(handoverId, { answer: 'accepted', reason: null, words: '', contactPersonId }, context),
  'handovers.decline': ({ handoverId, reason, words }, context) =>
    answer(handoverId, { answer: 'declined', reason, words, contactPersonId: null }, context),
  'handovers.withdraw': ({ handoverId }, context) =>
    answer(handoverId, { answer: 'withdrawn', reason: null, words: '', contactPersonId: null }, context),
  'handovers.nameContact': ({ caseId, personId }, context) => {
    const { tx, today, user } = context;
    const { facts, shown } = ensureNotWithheld(caseId, context);
    const { turn, unitId } = facts.baton;
    if (unitId === null || !answersFor(user, unitId)) throw new Failure('forbidden');
    if (!shown.plan) throw new Failure('forbidden');
    ensure(facts.row.closure === null ? [] : [{ rule: 'case.closed' }]);
    ensure(checkContact(personId, { unitPersonIds: peopleOf(tx, unitId), ...mayTakeOn(tx, facts, today) }));
    tx.add('contactNamings', { caseId, turn, personId, on: today });
    return null;
  },
};

const peopleOf = (db: Reader, unitId: string): string[] =>
  listRows(db, 'people', 'WHERE unit_id = ? AND archived IS NOT 1', unitId).map(({ id }) => id);

function answer(
  handoverId: string,
  given: Pick<HandoverAnswer, 'answer' | 'reason' | 'words' | 'contactPersonId'>,
  context: CommandContext,
): null {
  const { tx, today, user } = context;
  const { body } = getFact(tx, 'handovers', handoverId) ?? notFound('handover');
  const { caseId, toUnitId } = body;
  if (!answersFor(user, toUnitId)) throw new Failure('forbidden');
  const { facts } = ensureNotWithheld(caseId, context);
  const step = handoverSteps(facts.handovers, today).find(({ offer }) => offer.id === handoverId);
  ensure(
    checkAnswer(given, {
      state: step?.state ?? 'overtaken',
      isClosed: facts.row.closure !== null,
      isCovered: coversUnit(facts, toUnitId, today),
      unitPersonIds: peopleOf(tx, toUnitId),
      ...mayTakeOn(tx, facts, today),
    }),
  );
  tx.add('handoverAnswers', { caseId, handoverId, on: today, ...given });
  return null;
}
