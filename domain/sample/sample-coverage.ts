import { coverageOf, covers } from '../consents/consent-rules.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { teamDefaults } from '../settings/settings.ts';
import type { CasePlan } from './sample-plan.ts';

/** By what was known that day. */
export function isCovered(plan: CasePlan, unitId: string, day: PlainDate): boolean {
  const facts = {
    consents: plan.consents.filter((consent) => consent.body.on <= day),
    withdrawals: plan.withdrawals.filter((withdrawal) => withdrawal.body.on <= day),
    custody: plan.fields.custody ?? null,
    birthYear: plan.fields.birthYear ?? null,
    adultOn: null,
  };
  return covers(coverageOf(unitId, facts, day, teamDefaults.consentReminderDays));
}
