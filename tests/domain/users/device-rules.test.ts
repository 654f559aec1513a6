import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeDeviceLetter } from '../../../domain/users/device-rules.ts';

test('a device gets two letters that no other has, and that no one takes for digits', () => {
  const letters = fc.stringMatching(/^[A-Z]{0,2}$/);
  fc.assert(
    fc.property(fc.array(letters), fc.nat(), (taken, seed) => {
      const drawn = freeDeviceLetter(taken, (limit) => seed % limit);
      expect(drawn).toMatch(/^[A-HJ-NP-Z]{2}$/);
      expect(taken).not.toContain(drawn);
    }),
  );
});
