import { stepNumber } from '../domain/cases/case-rules.ts';
import { coverageOf, overallConsent } from '../domain/consents/consent-rules.ts';
import { decidingDays } from '../domain/decisions/decision-rules.ts';
import type { Subject } from '../domain/disclosure.ts';
import { plainLetters, sortKey } from '../domain/kernel/sort-key.ts';
import { caseStep, getCaseFacts } from './case-facts.ts';
import type { CaseFacts } from './case-facts.ts';
import { gapRows } from './case-gaps.ts';
import { differencesAfter } from './differences.ts';
import type { Difference } from './differences.ts';
import type { Store, Value } from './query.ts';

/** Any day will do: the card holds what does not depend on today. Ages in cards are computed when shown. */
const FIRST_DAY = '0001-01-01';

/** Rows of a case that are derived from what has been written about it. */
export const cardTables = ['case_cards', 'case_coverage', 'case_named', 'case_recused', 'case_gaps'] as const;

/** Derives the card of each case again; inside the transaction that changed the case. */
export function refreshCards(store: Store, caseIds: Iterable<string>): void {
  for (const caseId of caseIds) {
    const facts = getCaseFacts(store, caseId, FIRST_DAY);
    if (facts === undefined) {
      for (const table of cardTables) replaceRows(store, table, caseId, []);
      continue;
    }
    // As written, archived units included: they have no readers, and may come back without the case being touched.
    const whole = { ...facts, subject: { ...facts.subject, consents: facts.consentsSince } };
    writeCard(store, whole);
    writeCoverage(store, whole);
    writeReaders(store, whole);
    replaceRows(store, 'case_gaps', caseId, gapRows(store, whole, FIRST_DAY));
  }
}

/** All cards again, after the projection has been rebuilt. */
export function refreshAllCards(store: Store): void {
  for (const table of cardTables) store.run(`DELETE FROM ${table}`);
  refreshCards(
    store,
    store.all<{ id: string }>('SELECT id FROM cases').map((row) => row.id),
  );
}

/** How the cards differ from what the state tables say. */
export const compareCards = (store: Store): Difference[] =>
  differencesAfter(store, cardTables, () => {
    refreshAllCards(store);
  });

function writeCard(store: Store, facts: CaseFacts): void {
  const { row } = facts;
  const hidden = facts.subject.identityProtected;
  const meetings = decidingDays(facts.decisionsSince);
  const consent = overallConsent(facts.subject);
  const closedOn = row.closure?.on ?? null;
  const raisedOn = facts.returned?.body.on ?? row.raisedOn ?? '';
  const card = {
    case_id: row.id,
    number: row.number ?? '',
    name_key: hidden ? '' : sortKey(row.firstName ?? ''),
    school_key: hidden ? '' : sortKey(row.school ?? ''),
    search: plainLetters(hidden ? (row.number ?? '') : `${row.number} ${row.firstName} ${row.school}`),
    holder_unit_id: row.holderUnitId ?? '',
    contact_person_id: row.leadPersonId ?? '',
    birth_year: row.birthYear ?? 0,
    protected: hidden ? 1 : 0,
    raised_on: raisedOn,
    closed_on: closedOn,
    step: stepNumber[caseStep(facts)],
    next_on: facts.nextOn,
    decided: meetings.length > 0 ? 1 : 0,
    first_held_on: meetings[0] ?? null,
    consent: consent.status,
    consent_until: consent.until,
    sort_on: facts.nextOn ?? `9999-${raisedOn}`,
  };
  replaceRows(store, 'case_cards', row.id, [card]);
}

const orderOf = {
  case_cards: 'case_id',
  case_coverage: 'unit_id',
  case_named: 'user_id',
  case_recused: 'person_id',
  case_gaps: 'kind, unit_id, on_day, since, until',
} as const;

/** Writes the rows of one case, unless they are there already: most changes touch neither card nor coverage. */
function replaceRows(
  store: Store,
  table: (typeof cardTables)[number],
  caseId: string,
  rows: readonly Readonly<Record<string, Value>>[],
): void {
  const [first] = rows;
  const columns = Object.keys(first ?? { case_id: caseId });
  const before = store.all(
    `SELECT ${columns.join(', ')} FROM ${table} WHERE case_id = ? ORDER BY ${orderOf[table]}`,
    caseId,
  );
  if (JSON.stringify(before) === JSON.stringify(rows)) return;
  store.run(`DELETE FROM ${table} WHERE case_id = ?`, caseId);
  const places = columns.map(() => '?').join(', ');
  for (const row of rows)
    store.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`, ...Object.values(row));
}

/** Stands for every coordinator, while nobody has chosen who may open a protected case. */
export const EVERY_COORDINATOR = '*';

/** The users that a protected case names, and the people who have stepped back from a case. */
function writeReaders(store: Store, { row, subject }: CaseFacts): void {
  const named = subject.identityProtected ? (subject.namedUserIds ?? [EVERY_COORDINATOR]) : [];
  replaceRows(
    store,
    'case_named',
    row.id,
    [...new Set(named)].toSorted().map((userId) => ({ case_id: row.id, user_id: userId })),
  );
  replaceRows(
    store,
    'case_recused',
    row.id,
    subject.recusedPersonIds.toSorted().map((personId) => ({ case_id: row.id, person_id: personId })),
  );
}

function writeCoverage(store: Store, { row, subject, consentsSince: consents }: CaseFacts): void {
  const unitIds = new Set(consents.flatMap(({ body }) => body.scope.map(({ unitId }) => unitId)));
  const rows = [...unitIds].toSorted().flatMap((unitId) => {
    const until = coveredUntil(unitId, subject);
    const schoolUntil = coveredUntil(unitId, schoolAlone(subject));
    return until === null ? [] : [{ case_id: row.id, unit_id: unitId, until, school_until: schoolUntil }];
  });
  replaceRows(store, 'case_coverage', row.id, rows);
}

/** The consents as far as they name the school. */
const schoolAlone = (subject: Subject): Subject => ({
  ...subject,
  consents: subject.consents.map(({ id, body }) => ({
    id,
    body: { ...body, scope: body.scope.filter((row) => row.categories.includes('school')) },
  })),
});

/** The last covered day, birthdays at which the guardians' consent ends included. */
const coveredUntil = (unitId: string, subject: Subject): string | null =>
  coverageOf(unitId, subject, FIRST_DAY, 0).until;
