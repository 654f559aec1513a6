import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACT_FIELD } from '../../../domain/kernel/fields.ts';
import { addDays, weekdayOf } from '../../../domain/kernel/plain-date.ts';
import { registry } from '../../../domain/registry.ts';
import { sampleChanges } from '../../../domain/sample/sample-changes.ts';
import type { SampleOptions } from '../../../domain/sample/sample-changes.ts';
import { moment } from '../../../domain/sample/sample-write.ts';
import type { SampleWrite } from '../../../domain/sample/sample-write.ts';
import { runs } from '../../support/campaign.ts';

const users = {
  coordinator: 'coordinator',
  member: 'member',
  socialWorker: 'social-worker',
  steering: 'steering',
  auditor: 'auditor',
};
const make = (options: Partial<SampleOptions> = {}): SampleWrite[] => [
  ...sampleChanges({ today: '2026-11-22', users, device: 'device', seal: () => '0'.repeat(64), ...options }),
];

/** What the registry would refuse about a write. */
function refusals({ entity, id, fields }: SampleWrite): string[] {
  const known = registry[entity];
  if (known.kind === 'fact')
    return known.schema.safeParse(fields[FACT_FIELD]).success ? [] : [`${entity} ${id}`];
  const schemas: Readonly<
    Record<string, { readonly schema: { safeParse(value: unknown): { success: boolean } } }>
  > = known.fields;
  return Object.entries(fields).flatMap(([name, value]) =>
    value === null || schemas[name]?.schema.safeParse(value).success === true
      ? []
      : [`${entity} ${id} ${name}`],
  );
}

const unordered = (writes: readonly SampleWrite[]): number =>
  writes.filter((write, index) => write.at < (writes[index - 1]?.at ?? 0)).length;

describe('the sample team', () => {
  it('is the same for the same day and seed, and another for another seed', () => {
    expect(make()).toEqual(make());
    expect(make({ seed: 1 })).not.toEqual(make({ seed: 2 }));
  });

  it('has as many cases as asked for, numbered by year in the order they were raised', () => {
    const numbers = make().flatMap((write) =>
      write.entity === 'cases' && 'number' in write.fields ? [String(write.fields['number'])] : [],
    );
    expect(numbers).toHaveLength(141);
    expect(new Set(numbers).size).toBe(141);
    for (const year of ['2025', '2026']) {
      const ofYear = numbers.filter((number) => number.startsWith(`K-${year}-`));
      expect(ofYear).toEqual(ofYear.map((_, index) => `K-${year}-${String(index + 1).padStart(3, '0')}`));
    }
  });

  it('meets on Thursdays and says why when it does not', () => {
    const meetings = make().filter((write) => write.entity === 'meetings');
    expect(meetings.filter((write) => weekdayOf(write.id) !== 4)).toEqual([]);
    const reasons = new Set(
      meetings.flatMap((write) =>
        'cancellation' in write.fields ? [JSON.stringify(write.fields['cancellation'])] : [],
      ),
    );
    expect([...reasons].join()).toMatch(/weather.*|staffing.*/);
    expect([...reasons].join()).toContain('Höstlov');
  });

  it('writes a hundred thousand cases one at a time', () => {
    let seen = 0;
    for (const write of sampleChanges({
      today: '2026-11-22',
      users,
      device: 'device',
      seal: () => '',
      cases: 100_000,
      archiveOpen: true,
      living: 100,
    })) {
      if (write.entity === 'cases') seen += 1;
      if (seen === 1000) break;
    }
    expect(seen).toBe(1000);
  });

  it('fits the registry, in time order, and never lies in the future, whatever the day, seed and size', () => {
    const days = fc.integer({ min: 0, max: 2500 }).map((count) => addDays('2024-01-01', count));
    fc.assert(
      fc.property(
        days,
        fc.integer(),
        fc.integer({ min: 0, max: 170 }),
        fc.integer({ min: 0, max: 110 }),
        fc.boolean(),
        (today, seed, cases, weeks, archiveOpen) => {
          const writes = make({ today, seed, cases, weeks, archiveOpen });
          expect(writes.flatMap(refusals)).toEqual([]);
          expect(unordered(writes)).toBe(0);
          expect(writes.filter((write) => write.at >= moment(today, '00:00'))).toEqual([]);
          expect(writes.filter((write) => write.entity === 'cases' && 'number' in write.fields)).toHaveLength(
            cases,
          );
        },
      ),
      { numRuns: runs(15) },
    );
  });
});
