import type { z } from 'zod';
import { addMonths } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Row } from '../registry.ts';
import type { ConfidentialityDomain } from '../units/units.ts';
import type { LegalText } from './law-contract.ts';
import type { LegalKey } from './law.ts';
import { legalKeys } from './law.ts';
import shipped from './legal-texts.json' with { type: 'json' };

interface Shipped {
  readonly section: string;
  readonly wording: string;
  readonly checkedOn: PlainDate | null;
  /** What was not verified, and why. */
  readonly checked: string;
}
export const shippedTexts: Readonly<Record<LegalKey, Shipped>> = shipped;

/** Laws change: a text that nobody has looked at for this long is to be looked at again. */
const CHECK_AFTER_MONTHS = 12;

export const mustBeChecked = (checkedOn: PlainDate | null, today: PlainDate): boolean =>
  checkedOn === null || addMonths(checkedOn, CHECK_AFTER_MONTHS) < today;

/** What the app came with, and over it what the team has changed. */
export function mergeLegalTexts(
  own: readonly Row<'legalTexts'>[],
  today: PlainDate,
): z.output<typeof LegalText>[] {
  return legalKeys.map((key) => {
    const came = shippedTexts[key];
    const row = own.find(({ id }) => id === key);
    const checkedOn = row?.checkedOn ?? came.checkedOn;
    return {
      key,
      section: row?.section ?? came.section,
      wording: row?.wording ?? came.wording,
      checkedOn,
      note: row?.checkedOn == null ? came.checked : '',
      isChanged: row !== undefined && (row.section ?? row.wording ?? row.checkedOn) !== null,
      mustBeChecked: mustBeChecked(checkedOn, today),
    };
  });
}

/** Where the law of a confidentiality domain stands; `none` has none. */
export const lawOfDomain: Readonly<Record<z.infer<typeof ConfidentialityDomain>, LegalKey | null>> = {
  OSL26: 'socialSecrecy',
  OSL23: 'schoolSecrecy',
  'OSL25-EMI': 'schoolHealthSecrecy',
  OSL25: 'healthSecrecy',
  'PSL6:12': 'privateCare',
  'SkolL29:14': 'independentSchool',
  none: null,
};
