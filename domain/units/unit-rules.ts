import type { z } from 'zod';
import type { Violation } from '../kernel/errors.ts';
import type { ConfidentialityDomain, LegalForm, Membership } from './units.ts';

interface UnitLaw {
  readonly legalForm: z.infer<typeof LegalForm>;
  readonly confidentialityDomain: z.infer<typeof ConfidentialityDomain>;
}

const social: UnitLaw = { legalForm: 'municipalAuthority', confidentialityDomain: 'OSL26' };

/** Most telling word first: the school's medical part is not the rest of the school. */
const signs: readonly (readonly [RegExp, UnitLaw])[] = [
  [
    /\bemi\b|medicinska insats|skolsköt|skolläkar/,
    { legalForm: 'municipalAuthority', confidentialityDomain: 'OSL25-EMI' },
  ],
  [/friskol|fristående skol/, { legalForm: 'independentSchool', confidentialityDomain: 'SkolL29:14' }],
  [
    /\bbup\b|psykiatri|habilitering|sjukhus|\bregion/,
    { legalForm: 'regionalAuthority', confidentialityDomain: 'OSL25' },
  ],
  [/vårdcentral|\buph\b/, { legalForm: 'privateHealthProvider', confidentialityDomain: 'PSL6:12' }],
  [/elevhälsa|skola|rektor/, { legalForm: 'municipalAuthority', confidentialityDomain: 'OSL23' }],
];

/** What a unit's name says about the law it works under: a first guess for the coordinator to look over. */
export function guessUnitLaw(name: string): UnitLaw {
  const plain = name.toLowerCase();
  return signs.find(([sign]) => sign.test(plain))?.[1] ?? social;
}

/**
 * Named one by one in every consent, and part of no ready-made choice: units that are called in, and an independent
 * school, for which consent is the only way (skollagen 29:14; `domain.md` §2.1:3).
 */
export const isNamedAlone = (unit: {
  readonly membership: z.infer<typeof Membership> | null;
  readonly confidentialityDomain: z.infer<typeof ConfidentialityDomain> | null;
  readonly legalForm: z.infer<typeof LegalForm> | null;
}): boolean =>
  unit.membership !== 'permanent' ||
  unit.confidentialityDomain === 'SkolL29:14' ||
  unit.legalForm === 'independentSchool';

/** A unit that holds cases hands them over before it goes: nobody of it reads them any more, and they would have no holder. */
export const checkArchiving = (held: number): Violation[] =>
  held === 0 ? [] : [{ rule: 'unit.holdsCases', field: 'archived', params: { count: held } }];

/** Sits at every meeting; an archived unit sits at none. */
export const isPermanent = (unit: {
  readonly membership: z.infer<typeof Membership> | null;
  readonly archived: boolean | null;
}): boolean => unit.membership === 'permanent' && unit.archived !== true;
