import type { AppContract } from '../../domain/contract.ts';
import type { Input } from '../../domain/kernel/channel.ts';

type Channels = 'closures.get' | 'closures.answer' | 'returns.raise' | 'returns.takeBack' | 'missing.ofCase';

/** For the channels of how a case ends, and begins anew. */
export const closureInputs = (
  caseId: string,
  unitId: string,
): { readonly [N in Channels]: Input<AppContract, N> } => ({
  'closures.get': { caseId },
  'closures.answer': {
    caseId,
    by: 'child',
    on: '2026-11-26',
    answers: null,
    unasked: { reason: 'declined', why: '' },
  },
  'returns.raise': { caseId, question: 'Prov', unitId, personId: null, fields: {}, draftKey: null },
  'returns.takeBack': { caseId },
  'missing.ofCase': { caseId },
});
