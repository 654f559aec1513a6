import { stepNumber, stepOf } from '../domain/cases/case-rules.ts';
import { coverageOf, OWN_CONSENT_AGE, overallConsent } from '../domain/consents/consent-rules.ts';
import type { Subject } from '../domain/disclosure.ts';
import type { PlainDate } from '../domain/kernel/plain-date.ts';
import { plainLetters, sortKey } from '../domain/kernel/sort-key.ts';
import { getCaseFacts } from './case-facts.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Store } from './query.ts';

/** Any day will do: the card holds what does not depend on today. Ages in cards are computed when shown. */
const FIRST_DAY = '0001-01-01';

/** Derives the card of each case again; inside the transaction that changed the case. */
export function refreshCards(store: Store, caseIds: Iterable<string>): void {
  for (const caseId of caseIds) {
    const facts = getCaseFacts(store, caseId, yearAnchor(store, caseId));
    store.run('DELETE FROM case_coverage WHERE case_id = ?', caseId);
    if (facts === undefined) {
      store.run('DELETE FROM case_cards WHERE case_id = ?', caseId);
      continue;
    }
    writeCard(store, facts);
    writeCoverage(store, facts);
  }
}

/** All cards again, after the projection has been rebuilt. */
export function refreshAllCards(store: Store): void {
  store.run('DELETE FROM case_cards');
  store.run('DELETE FROM case_coverage');
  refreshCards(
    store,
    store.all<{ id: string }>('SELECT id FROM cases').map((row) => row.id),
  );
}

/** The day the case was last written about: the age on that day decides whose answer was needed. */
function yearAnchor(store: Store, caseId: string): string {
  return (
    store.one<{ day: string | null }>(
      'SELECT substr(max(hlc), 1, 10) AS day FROM change WHERE case_id = ?',
      caseId,
    )?.day ?? FIRST_DAY
  );
}

function writeCard(store: Store, facts: CaseFacts): void {
  const { row } = facts;
  const hidden = facts.subject.identityProtected;
  const meetings = [...new Set(facts.decisions.map((decision) => decision.body.meetingId))].toSorted();
  const consent = overallConsent(facts.subject);
  const closedOn = row.closure?.on ?? null;
  const step = stepOf({
    closed: closedOn !== null,
    meetings: meetings.length,
    consentValid: consent.status === 'valid',
    consentAsked: facts.consents.length > 0,
  });
  const raisedOn = row.raisedOn ?? '';
  store.run(
    `INSERT OR REPLACE INTO case_cards (case_id, number, name_key, school_key, search, holder_unit_id, birth_year, protected, raised_on,
       closed_on, step, next_on, decided, first_held_on, consent, consent_until, sort_on)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row.id,
    row.number ?? '',
    hidden ? '' : sortKey(row.firstName ?? ''),
    hidden ? '' : sortKey(row.school ?? ''),
    plainLetters(hidden ? (row.number ?? '') : `${row.number} ${row.firstName} ${row.school}`),
    row.holderUnitId ?? '',
    row.birthYear ?? 0,
    hidden ? 1 : 0,
    raisedOn,
    closedOn,
    stepNumber[step],
    facts.nextOn,
    meetings.length > 0 ? 1 : 0,
    meetings[0] ?? null,
    consent.status,
    consent.until,
    facts.nextOn ?? `9999-${raisedOn}`,
  );
}

function writeCoverage(store: Store, facts: CaseFacts): void {
  const unitIds = new Set(facts.consents.flatMap((consent) => consent.body.scope.map((row) => row.unitId)));
  for (const unitId of unitIds) {
    const until = coveredUntil(unitId, facts.subject, facts.row.birthYear);
    if (until !== null)
      store.run(
        'INSERT INTO case_coverage (case_id, unit_id, until, school_until) VALUES (?, ?, ?, ?)',
        facts.row.id,
        unitId,
        until,
        coveredUntil(unitId, schoolAlone(facts.subject), facts.row.birthYear),
      );
  }
}

/** The consents as far as they name the school. */
const schoolAlone = (subject: Subject): Subject => ({
  ...subject,
  consents: subject.consents.map(({ id, body }) => ({
    id,
    body: { ...body, scope: body.scope.filter((row) => row.categories.includes('school')) },
  })),
});

/** The last covered day. What the guardians have said ends earlier when the child comes to need asking. */
function coveredUntil(unitId: string, subject: Subject, birthYear: number | null): PlainDate | null {
  const { until } = coverageOf(unitId, subject, FIRST_DAY, 0);
  if (until === null || birthYear === null) return until;
  const lastYoungDay = `${birthYear + OWN_CONSENT_AGE - 1}-12-31`;
  if (until <= lastYoungDay) return until;
  const older = coverageOf(unitId, { ...subject, age: OWN_CONSENT_AGE }, FIRST_DAY, 0).until ?? FIRST_DAY;
  return older > lastYoungDay ? older : lastYoungDay;
}
