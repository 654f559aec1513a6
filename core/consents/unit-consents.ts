import type { z } from 'zod';
import type { UnitConsent } from '../../domain/consents/consents-contract.ts';
import { coverageOf, namedUnits } from '../../domain/consents/consent-rules.ts';
import { daysBetween } from '../../domain/kernel/plain-date.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { isPermanent } from '../../domain/units/unit-rules.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import type { Directory } from '../directory.ts';

export type UnitConsentView = z.output<typeof UnitConsent>;

/** Consent per unit: the permanent ones always, those called in when the consent names them. */
export function unitConsents(facts: CaseFacts, directory: Directory, today: PlainDate): UnitConsentView[] {
  const named = new Set(facts.consents.flatMap(({ body }) => namedUnits(body)));
  return directory.units
    .filter((unit) => named.has(unit.id) || isPermanent(unit))
    .map((unit) => {
      const coverage = coverageOf(unit.id, facts.subject, today, directory.reminderDays);
      return {
        unitId: unit.id,
        name: unit.name ?? '',
        shortName: unit.shortName ?? '',
        detail: unit.detail ?? '',
        membership: unit.membership ?? 'onCall',
        state: coverage.state,
        until: coverage.until,
        daysLeft: coverage.until === null ? null : daysBetween(today, coverage.until),
        mayTell: coverage.mayTell,
        categories: [...coverage.categories],
      };
    });
}
