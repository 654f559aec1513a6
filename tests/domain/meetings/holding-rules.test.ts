import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdersOf, isHeldBy, mayTakeOver } from '../../../domain/meetings/holding-rules.ts';

const start = {
  id: 'start',
  run: { startedAt: '2026-11-26T12:00:00.000Z', heldOn: '2026-11-26', userId: 'u', device: 'd0' },
};
interface Taken {
  readonly id: string;
  readonly hlc: string;
  readonly userId: string;
  readonly body: { meetingId: string; device: string; because: string; knew: string[] };
}

/** Machines take the meeting over, each having heard of some of what the others did. */
const history = fc.array(
  fc.record({ device: fc.nat({ max: 3 }), heard: fc.array(fc.boolean(), { maxLength: 12 }) }),
  {
    maxLength: 12,
  },
);

function play(steps: readonly { device: number; heard: readonly boolean[] }[]): Taken[] {
  const all: Taken[] = [];
  for (const [index, { device, heard }] of steps.entries()) {
    const known = all.filter((_, at) => heard[at] === true);
    const holders = holdersOf([start], known);
    if (!mayTakeOver(holders, `d${String(device)}`)) continue;
    const at = new Date(Date.parse(start.run.startedAt) + index * 1000).toISOString();
    const body = {
      meetingId: '2026-11-26',
      device: `d${String(device)}`,
      because: 'skäl',
      knew: holders.map(({ id }) => id),
    };
    all.push({ id: `t${String(index)}`, hlc: `${at}-0000-0000000000000000`, userId: 'u', body });
  }
  return all;
}

test('somebody always holds a meeting that goes on, in whatever order the machines hear of it', () => {
  fc.assert(
    fc.property(history, (steps) => {
      const all = play(steps);
      const ids = (list: readonly Taken[]) =>
        holdersOf([start], list)
          .map(({ id }) => id)
          .toSorted();
      expect(ids(all).length).toBeGreaterThan(0);
      expect(ids(all.toReversed())).toEqual(ids(all));
    }),
  );
});

test('one who has heard of everything and takes it over holds it alone', () => {
  fc.assert(
    fc.property(history, (steps) => {
      const heard = steps.map((step) => ({ ...step, heard: Array.from({ length: 12 }, () => true) }));
      const holders = holdersOf([start], play(heard));
      expect(holders).toHaveLength(1);
      expect(isHeldBy(holders, holders[0]?.device ?? '')).toBe(true);
    }),
  );
});
