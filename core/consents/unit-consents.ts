import type { z } from 'zod';
import type { UnitConsent } from '../../domain/consents/consents-contract.ts';
import { coverageOf, namedUnits } from '../../domain/consents/consent-rules.ts';
import { daysBetween } from '../../domain/kernel/plain-date.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { isNamedAlone, isPermanent } from '../../domain/units/unit-rules.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import type { Directory } from '../directory.ts';

export type UnitConsentView = z.output<typeof UnitConsent>;

const namedBy = (facts: CaseFacts): Set<string> =>
  new Set(facts.consents.flatMap(({ body }) => namedUnits(body)));

/** Consent per unit: the permanent ones always, those called in when the consent names them. */
export function unitConsents(facts: CaseFacts, directory: Directory, today: PlainDate): UnitConsentView[] {
  const named = namedBy(facts);
  return directory.units
    .filter((unit) => unit.archived !== true && (named.has(unit.id) || isPermanent(unit)))
    .map((unit) => {
      const coverage = coverageOf(unit.id, facts.subject, today, directory.reminderDays);
      return {
        unitId: unit.id,
        name: unit.name ?? '',
        shortName: unit.shortName ?? '',
        detail: unit.detail ?? '',
        membership: unit.membership ?? 'onCall',
        isAlone: isNamedAlone(unit),
        state: coverage.state,
        until: coverage.until,
        daysLeft: coverage.until === null ? null : daysBetween(today, coverage.until),
        mayTell: coverage.mayTell,
        categories: [...coverage.categories],
      };
    });
}

/** Units that a consent names and that the team no longer has: they are covered by nothing. */
export function goneUnits(facts: CaseFacts, directory: Directory): UnitConsentView[] {
  const units = new Map(directory.units.map((unit) => [unit.id, unit]));
  return [...namedBy(facts)]
    .filter((unitId) => units.get(unitId)?.archived ?? true)
    .map((unitId) => ({
      unitId,
      name: units.get(unitId)?.name ?? '',
      shortName: units.get(unitId)?.shortName ?? '',
      detail: '',
      membership: units.get(unitId)?.membership ?? 'onCall',
      isAlone: true,
      state: 'gone',
      until: null,
      daysLeft: null,
      mayTell: false,
      categories: [],
    }));
}
