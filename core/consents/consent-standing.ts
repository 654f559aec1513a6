import type { z } from 'zod';
import type { ConsentStanding } from '../../domain/consents/consents-contract.ts';
import { adultNotice } from '../../domain/consents/consent-basis.ts';
import { consentOn } from '../../domain/consents/consent-rules.ts';
import type { Disclosure } from '../../domain/disclosure.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { CaseFacts } from '../../db/case-facts.ts';

/** What consent rests on today, as far as this audience may know: what is not shared is part of the story. */
export function consentStanding(
  { subject }: CaseFacts,
  shown: Disclosure,
  today: PlainDate,
): z.output<typeof ConsentStanding> {
  const { basis, notShared } = consentOn(subject, today);
  return {
    basis,
    notShared: shown.story ? notShared : '',
    adult: shown.identity ? adultNotice(subject, today) : null,
  };
}
