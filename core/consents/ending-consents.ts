import { ADULT_NOTICE_DAYS } from '../../domain/consents/consent-basis.ts';
import { addDays } from '../../domain/kernel/plain-date.ts';
import type { CaseCard } from '../../db/cases-sql.ts';
import { listEndingConsents } from '../../db/ending-consents-sql.ts';
import { scopeOf } from '../cases/case-row.ts';
import type { QueryContext } from '../context.ts';
import { readTeam } from '../settings/team.ts';

/** Consents that end within the team's reminder, and those that end with a birthday within ninety days. */
export function endingConsents({ db, user, today }: QueryContext): CaseCard[] {
  const before = {
    reminded: addDays(today, readTeam(db).consentReminderDays),
    adultOn: addDays(today, ADULT_NOTICE_DAYS),
  };
  return listEndingConsents(db, before, scopeOf(user, today, null));
}
