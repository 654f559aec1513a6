import { expect, it } from 'vitest';
import { checkCancellation } from '../../../domain/meetings/cancel-rules.ts';

it('asks for a reason, and of one that is none of the usual ones what it is', () => {
  expect(checkCancellation({ reason: null, note: 'Snö' })).toMatchObject([{ field: 'reason' }]);
  expect(checkCancellation({ reason: 'other', note: ' ' })).toMatchObject([{ field: 'note' }]);
  expect(checkCancellation({ reason: 'other', note: 'Vattenläcka' })).toEqual([]);
  expect(checkCancellation({ reason: 'weather', note: '' })).toEqual([]);
});
