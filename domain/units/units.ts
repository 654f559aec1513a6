import { z } from 'zod';
import { flag, record, text } from '../kernel/fields.ts';
import { RequiredShortText, ShortText } from '../kernel/text-fields.ts';

/** `domain.md` §2.2: the legal form and the confidentiality domain decide what consent must name. */
export const legalForms = [
  'municipalAuthority',
  'regionalAuthority',
  'privateHealthProvider',
  'independentSchool',
  'other',
] as const;
export const confidentialityDomains = [
  'OSL26',
  'OSL23',
  'OSL25-EMI',
  'OSL25',
  'PSL6:12',
  'SkolL29:14',
  'none',
] as const;
/** Permanent units sit at every meeting; the others are called in. */
export const memberships = ['permanent', 'onCall'] as const;

export const LegalForm = z.enum(legalForms);
export const ConfidentialityDomain = z.enum(confidentialityDomains);
export const Membership = z.enum(memberships);

export const units = record('units', {
  name: text(RequiredShortText),
  shortName: text(RequiredShortText),
  detail: text(ShortText),
  legalForm: text(LegalForm),
  confidentialityDomain: text(ConfidentialityDomain),
  membership: text(Membership),
  archived: flag(z.boolean()),
});
