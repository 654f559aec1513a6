import type { z } from 'zod';
import { ADULT_NOTICE_DAYS, adultNotice } from '../../domain/consents/consent-basis.ts';
import { addDays, daysBetween } from '../../domain/kernel/plain-date.ts';
import type { Overview } from '../../domain/overview/overview-contract.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import { countEndingConsents, listEndingConsents } from '../../db/ending-consents-sql.ts';
import type { CaseCard } from '../../db/cases-sql.ts';
import { noAgenda, scopeOf, toCaseRow } from '../cases/case-row.ts';
import type { QueryContext } from '../context.ts';
import { readDirectory } from '../directory.ts';
import type { Directory } from '../directory.ts';

type Lines = z.output<typeof Overview>['ending'];

/** No more than can be looked through; how many there are is said, and the rest comes up as these are renewed. */
const MOST = 50;

/** Consents that end within the team's reminder, and those that end with a birthday within ninety days. */
export function endingLines(context: QueryContext): Lines {
  const { db, user, today } = context;
  const directory = readDirectory(db);
  const before = {
    reminded: addDays(today, directory.reminderDays),
    adultOn: addDays(today, ADULT_NOTICE_DAYS),
  };
  const scope = scopeOf(user, today, null);
  const cards = listEndingConsents(db, before, MOST, scope);
  return {
    total: countEndingConsents(db, before, scope),
    rows: cards.flatMap((card) => toLine(card, context, directory)),
  };
}

function toLine(card: CaseCard, context: QueryContext, directory: Directory): Lines['rows'] {
  const facts = getCaseFacts(context.db, card.case_id, context.today);
  const row = toCaseRow(card, context, directory, noAgenda);
  if (facts === undefined || row === undefined || card.consent_until === null) return [];
  // Of whoever is not named here the age is not told either.
  const notice = row.name === null ? null : adultNotice(facts.subject, context.today);
  const endsByBirthday = notice !== null && addDays(notice.on, -1) === card.consent_until;
  const days = daysBetween(context.today, card.consent_until);
  return [
    {
      caseId: row.id,
      number: row.number,
      name: row.name,
      age: row.age,
      unit: row.holder,
      what: '',
      state: !endsByBirthday ? 'expires' : notice.isKnown ? 'turns18' : 'adultDay',
      days,
      on: endsByBirthday ? notice.on : card.consent_until,
    },
  ];
}
