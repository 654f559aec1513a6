import { ageOf, stepOf } from '../domain/cases/case-rules.ts';
import type { CaseStep } from '../domain/cases/case-rules.ts';
import { batonOf } from '../domain/handovers/baton-rules.ts';
import type { Baton, BatonFacts } from '../domain/handovers/baton-rules.ts';
import { overallConsent } from '../domain/consents/consent-rules.ts';
import type { WrittenConsent } from '../domain/consents/consent-rules.ts';
import { decidingDays, openFollowUps, standing } from '../domain/decisions/decision-rules.ts';
import type { Subject } from '../domain/disclosure.ts';
import type { PlainDate } from '../domain/kernel/plain-date.ts';
import type { Fact, Row } from '../domain/registry.ts';
import {
  latestReturn,
  returnsInOrder,
  sinceReturn,
  standingClosure,
} from '../domain/returns/return-rules.ts';
import type { Reader } from './query.ts';
import { getRow, listFacts } from './rows.ts';

/** Everything rules ask about one case, read once. */
export interface CaseFacts {
  /**
   * Holder and contact person are those of the baton, not of the day the case was raised; a closure that a return has
   * ended is none.
   */
  readonly row: Row<'cases'>;
  readonly subject: Subject;
  /** Age this calendar year. */
  readonly age: number | null;
  readonly decisions: readonly Fact<'decisions'>[];
  /** Those made since the case was last taken up again; all of them when it never was. */
  readonly decisionsSince: readonly Fact<'decisions'>[];
  /** Returns that nobody has taken back, and the one the case has begun anew with. */
  readonly returns: readonly Fact<'returns'>[];
  readonly returned: Fact<'returns'> | null;
  readonly deferrals: readonly Fact<'deferrals'>[];
  readonly consents: readonly Fact<'consents'>[];
  /** A return needs new consent: those written since it. */
  readonly consentsSince: readonly Fact<'consents'>[];
  readonly withdrawals: readonly Fact<'withdrawals'>[];
  readonly handovers: BatonFacts;
  readonly baton: Baton;
  /** Earliest follow-up that still stands. */
  readonly nextOn: PlainDate | null;
}

export function getCaseFacts(db: Reader, caseId: string, today: PlainDate): CaseFacts | undefined {
  const row = getRow(db, 'cases', caseId);
  if (row === undefined || row.number === null) return undefined;
  const consents = isClosedHere(db, caseId) ? [] : listFacts(db, 'consents', 'case_id', caseId);
  const withdrawals = listFacts(db, 'withdrawals', 'case_id', caseId);
  const retractions = listFacts(db, 'retractions', 'case_id', caseId);
  const recusals = standing(listFacts(db, 'recusals', 'case_id', caseId), retractions);
  const decisions = standing(listFacts(db, 'decisions', 'case_id', caseId), retractions);
  const returns = standing(listFacts(db, 'returns', 'case_id', caseId), retractions);
  const returned = latestReturn(returns);
  const closure = standingClosure(row.closure, returns);
  const consentsSince = sinceReturn(consents, returned);
  const handovers = readBatonFacts(db, row, retractions, [
    ...returnsInOrder(returns).map(({ body }) => body.closedOn),
    ...(closure === null ? [] : [closure.on]),
  ]);
  const baton = batonOf(handovers);
  return {
    row: { ...row, closure, holderUnitId: baton.unitId, leadPersonId: baton.personId },
    handovers,
    baton,
    age: ageOf(row.birthYear, today),
    consents,
    consentsSince,
    withdrawals,
    decisions,
    decisionsSince: sinceReturn(decisions, returned),
    returns,
    returned,
    deferrals: standing(listFacts(db, 'deferrals', 'case_id', caseId), retractions),
    nextOn:
      closure === null
        ? earliest(openFollowUps(decisions).map((decision) => decision.body.followUpOn))
        : null,
    subject: {
      consents: namingPresent(consentsSince, db),
      withdrawals,
      custody: row.custody,
      birthYear: row.birthYear,
      adultOn: row.adultOn,
      identityProtected: row.identityProtection !== null && row.identityProtection !== 'none',
      namedUserIds: row.namedUserIds,
      doNotDiscloseTo: row.doNotDiscloseTo ?? [],
      recusedPersonIds: [...new Set(recusals.map(({ body }) => body.personId))],
    },
  };
}

/** No consent carries anything on a machine that a coordinator's machine has told to read the case no more. */
const isClosedHere = (db: Reader, caseId: string): boolean =>
  db.one('SELECT 1 FROM closed_case WHERE case_id = ?', caseId) !== undefined;

/** Who has held a case, from the field that says who raised it and the facts that have changed it since. */
function readBatonFacts(
  db: Reader,
  row: Row<'cases'>,
  retractions: readonly Fact<'retractions'>[],
  closings: readonly PlainDate[],
): BatonFacts {
  const offers = listFacts(db, 'handovers', 'case_id', row.id);
  return {
    firstUnitId: row.holderUnitId,
    firstPersonId: row.leadPersonId,
    raisedOn: row.raisedOn,
    closings,
    offers,
    answers: offers.length === 0 ? [] : listFacts(db, 'handoverAnswers', 'case_id', row.id),
    contacts: standing(listFacts(db, 'contactNamings', 'case_id', row.id), retractions),
  };
}

/** A unit that has been archived is covered by nothing, whatever a consent says of it. */
function namingPresent(consents: readonly WrittenConsent[], db: Reader): readonly WrittenConsent[] {
  const gone = new Set(
    db.all<{ id: string }>('SELECT id FROM units WHERE archived = 1').map((unit) => unit.id),
  );
  if (gone.size === 0) return consents;
  return consents.map(({ id, body }) => ({
    id,
    body: { ...body, scope: body.scope.filter((row) => !gone.has(row.unitId)) },
  }));
}

/** How far the case has come. */
export const caseStep = ({ row, subject, decisionsSince, consentsSince }: CaseFacts): CaseStep =>
  stepOf({
    closed: row.closure !== null,
    meetings: decidingDays(decisionsSince).length,
    consentValid: overallConsent(subject).status === 'valid',
    consentAsked: consentsSince.length > 0,
  });

export function earliest(days: readonly (PlainDate | null)[]): PlainDate | null {
  return days.filter((day) => day !== null).toSorted()[0] ?? null;
}
