import fc from 'fast-check';
import { expect, it } from 'vitest';
import { copiesOf } from '../../../domain/exchange/copy-rules.ts';
import type { Said } from '../../../domain/exchange/copy-rules.ts';

const marks = fc
  .dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2', '3'))
  .map((upTo) => Object.entries(upTo).map(([device, stamp]) => ({ device, upTo: stamp })));
const said: fc.Arbitrary<Said | undefined> = fc.option(
  fc.record({
    at: fc.constantFrom('2026-11-24T08:00:00Z', '2026-11-24T13:05:00Z'),
    has: marks,
    lacksSome: fc.boolean(),
  }),
  { nil: undefined },
);

it('counts the machines that have said they have every last change, and says when the last of them did', () => {
  fc.assert(
    fc.property(marks, fc.array(said, { maxLength: 4 }), (latest, machines) => {
      const whole = machines.filter(
        (one) =>
          one?.lacksSome === false &&
          latest.every(({ device, upTo }) =>
            one.has.some((mark) => mark.device === device && mark.upTo >= upTo),
          ),
      );
      const times = whole.flatMap((one) => one?.at ?? []).toSorted();
      expect(copiesOf(latest, machines)).toEqual({
        on: whole.length,
        among: machines.length,
        asOf: times.at(-1) ?? null,
      });
    }),
  );
});
