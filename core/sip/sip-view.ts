import type { z } from 'zod';
import { isActive } from '../../domain/interventions/intervention-rules.ts';
import { instantOf } from '../../domain/kernel/hlc.ts';
import { isAllowed } from '../../domain/kernel/permissions.ts';
import { dayOfInstant } from '../../domain/kernel/plain-date.ts';
import { mayTellOfReport } from '../../domain/letters/letter-rules.ts';
import type { NamedPlan, SipDocument, SipView } from '../../domain/sip/sip-contract.ts';
import type { SipContent } from '../../domain/sip/sip.ts';
import { sipLacks } from '../../domain/sip/sip-rules.ts';
import type { Principal, Sip } from '../../domain/sip/sip-rules.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import { getRow } from '../../db/rows.ts';
import { readGiven, readSip, readSipFacts } from '../../db/sip-facts.ts';
import { protectedCase } from '../approvals/protected-case.ts';
import type { SeenCase } from '../cases/read-case.ts';
import type { QueryContext } from '../context.ts';
import { readDirectory } from '../directory.ts';
import type { Directory } from '../directory.ts';
import { readTeam } from '../settings/team.ts';
import { receiversOfPlan } from './sip-receivers.ts';

export type View = z.output<typeof SipView>;
type Document = z.output<typeof SipDocument>;

/** How a case stands with its plan, to a reader who may know what is agreed about the child; else null. */
export function sipView({ facts, shown }: SeenCase, context: QueryContext): View | null {
  const { db, user, today } = context;
  if (!shown.plan || !shown.identity) return null;
  const directory = readDirectory(db);
  const sip = readSip(db, facts, today);
  const given = readGiven(db, facts, today);
  const unitsOf = (principal: Principal): string[] => [
    ...new Set(
      given
        .filter((one) => one.principal === principal && isActive(one.course))
        .map(({ unitId }) => directory.unit(unitId)),
    ),
  ];
  const { answers, steps, plans } = readSipFacts(db, facts);
  const said = sip.answer?.body;
  return {
    number: facts.row.number ?? '',
    state: sip.state,
    asks: sip.asks,
    askedSince: sip.askedSince,
    municipality: unitsOf('municipality'),
    region: unitsOf('region'),
    answer:
      said === undefined
        ? null
        : {
            answer: said.answer,
            on: said.on,
            reason: said.reason,
            words: shown.story ? said.words : '',
            askAgainOn: said.askAgainOn,
          },
    clock: sip.clock,
    bookedOn: sip.bookedOn,
    heldOn: sip.heldOn,
    endedOn: sip.endedOn,
    followUps: shown.story ? followUpsOf(sip) : [],
    followUpOn: sip.current.at(-1)?.body.followUpOn ?? null,
    followUpLate: sip.followUpLate,
    plans: shown.story ? sip.current.toReversed().map((plan) => named(plan, context, directory)) : null,
    versions: plans.filter(({ body }) => body.answerId === sip.answer?.id).length,
    mayWrite: isAllowed(user.role, 'case.write') && facts.row.closure === null,
    canTakeBack: answers.length + steps.length + plans.length > 0,
    receivers: receiversOfPlan(
      facts,
      shown.story ? (sip.current.at(-1)?.body ?? null) : null,
      directory,
      today,
    ),
    protectedCases: protectedCase(facts, context),
  };
}

const followUpsOf = ({ followUps }: Sip): View['followUps'] =>
  followUps.map(({ on, result, next }) => ({ on, result, next }));

function named(
  { id, hlc, userId, body }: Sip['current'][number],
  { db }: QueryContext,
  directory: Directory,
): z.output<typeof NamedPlan> {
  const { caseId: _case, answerId: _answer, seen: _seen, ...content } = body;
  const nameOf = (unitId: string | null, personId: string | null) => ({
    unit: directory.units.find((unit) => unit.id === unitId)?.name ?? '',
    person: directory.person(personId),
  });
  return {
    planId: id,
    content,
    needs: content.needs.map(({ unitId, personId }) => nameOf(unitId, personId)),
    lead: nameOf(content.leadUnitId, content.leadPersonId),
    by: getRow(db, 'users', userId)?.name ?? '',
    on: dayOfInstant(instantOf(hlc)),
    lacks: sipLacks(content),
  };
}

/**
 * The plan as it goes to one receiver; without texts that may tell of a reported concern. Null while there is none.
 */
export function sipDocument(facts: CaseFacts, view: View, context: QueryContext): Document | null {
  const plan = view.plans?.[0];
  if (plan === undefined) return null;
  const { content } = plan;
  const texts = [
    ...content.needs.flatMap(({ need, what }) => [need, what]),
    content.others,
    content.family,
    content.child,
    ...view.followUps.flatMap(({ result, next }) => [result, next]),
  ];
  return {
    number: view.number,
    name: facts.row.firstName ?? '',
    team: readTeam(context.db).name,
    heldOn: view.heldOn,
    plan: { ...plan, content: withoutReports(content) },
    followUps: view.followUps.map(({ on, result, next }) => ({
      on,
      result: plain(result),
      next: plain(next),
    })),
    heldBack: texts.filter(mayTellOfReport).length,
  };
}

const plain = (text: string): string => (mayTellOfReport(text) ? '' : text);

const withoutReports = (content: SipContent): SipContent => ({
  ...content,
  needs: content.needs.map((row) => ({ ...row, need: plain(row.need), what: plain(row.what) })),
  others: plain(content.others),
  family: plain(content.family),
  child: plain(content.child),
});
