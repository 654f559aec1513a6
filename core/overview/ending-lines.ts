import type { z } from 'zod';
import { adultNotice } from '../../domain/consents/consent-basis.ts';
import { addDays, daysBetween } from '../../domain/kernel/plain-date.ts';
import type { Overview } from '../../domain/overview/overview-contract.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import type { CaseCard } from '../../db/cases-sql.ts';
import { noAgenda, toCaseRow } from '../cases/case-row.ts';
import { endingConsents } from '../consents/ending-consents.ts';
import type { QueryContext } from '../context.ts';
import { readDirectory } from '../directory.ts';
import type { Directory } from '../directory.ts';

type Lines = z.output<typeof Overview>['ending'];

const SHOWN = 5;

export function endingLines(context: QueryContext): Lines {
  const directory = readDirectory(context.db);
  const cards = endingConsents(context);
  return {
    total: cards.length,
    rows: cards.slice(0, SHOWN).flatMap((card) => toLine(card, context, directory)),
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
