import { expect, it } from 'vitest';
import { leftOut } from '../../../domain/kernel/text-fields.ts';

it.each([
  ['åäö', 3, 0],
  ['åäö', 2, 1],
  ['åäö', 0, 3],
  ['åäö', -5, 3],
  ['', 0, 0],
  ['en\r\ntvå', 6, 0],
  ['👩‍👧', 4, 1],
])('of %j a field with room for %i leaves out %i', (pasted, room, left) => {
  expect(leftOut(pasted, room)).toBe(left);
});
