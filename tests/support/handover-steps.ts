/** A handover to the social services, step by step, in a case that consent lets them see. */
import type { TestCore } from './test-core.ts';

export const offer = (by: TestCore, caseId: string, toUnitId = 'unit-social'): string =>
  by.call('handovers.offer', {
    caseId,
    toUnitId,
    what: 'Hålla i ärendet under familjestödet',
    why: 'Stödet hemma är det som händer nu.',
  }).handoverId;

export const accept = (by: TestCore, handoverId: string, contactPersonId: string): null =>
  by.call('handovers.accept', { handoverId, contactPersonId });
