import { signatoryNeeds } from '../../domain/consents/consent-basis.ts';
import type { SignatoryNeed, Signing } from '../../domain/consents/consent-basis.ts';
import { consentReceivers } from '../../domain/consents/consents-contract.ts';
import type { ConsentInput } from './consent-view.ts';

type Place = (typeof consentReceivers)[number];

export interface PaperSigning {
  /** Why the child answers without the guardians, who then neither sign nor get a paper; null when they do. */
  readonly alone: 'youngPerson' | 'adult' | null;
  readonly signs: readonly Place[];
  /** Those of the others who are to be mentioned, and why they do not sign. */
  readonly others: readonly (SignatoryNeed & { readonly place: Place })[];
}

/**
 * Who signs the form. That the young person decides counts as soon as it has been chosen: the paper must not go to
 * guardians because the assessment is still to be written down.
 */
export function paperSigning(input: ConsentInput, signing: Signing): PaperSigning {
  const needs = signatoryNeeds(input, signing);
  const isAdult = needs.child.why === 'adult';
  if (isAdult || input.exception?.kind === 'OSL12:3')
    return { alone: isAdult ? 'adult' : 'youngPerson', signs: ['child'], others: [] };
  const all = [...needs.guardians, needs.child].map((need, index) => ({
    ...need,
    place: consentReceivers[index] ?? 'child',
  }));
  return {
    alone: null,
    signs: all.flatMap(({ need, place }) => (need === 'required' ? [place] : [])),
    others: all.filter(({ need }) => need !== 'required'),
  };
}
