import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthOf } from '../../../domain/access-log/access-log-rules.ts';
import { backupsToKeep, formatBackupName, parseBackupName } from '../../../domain/backups/backup-rules.ts';
import type { Kept } from '../../../domain/backups/backup-rules.ts';
import { backupReasons } from '../../../domain/backups/backups-contract.ts';
import { dayOf } from '../../../domain/kernel/plain-date.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const hour = 3_600_000;
const day = 24 * hour;
const reason = fc.constantFrom(...backupReasons);
const backups = fc.array(
  fc.record({ at: fc.integer({ min: now - 900 * day, max: now }), reason, checked: fc.boolean() }),
  {
    maxLength: 200,
  },
);
const dayMade = ({ at }: Kept): string => dayOf(at);
const monthMade = ({ at }: Kept): string => monthOf(dayOf(at));

describe('which backups stay', () => {
  test('everything of the last day, something of each of thirty days and of each month for two years, and three at least', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const kept = backupsToKeep(all, now);
        const keptDays = new Set([...kept].map(dayMade));
        const keptMonths = new Set([...kept].map(monthMade));
        const younger = (days: number): Kept[] => all.filter(({ at }) => now - at < days * day);
        expect(younger(1).filter((backup) => !kept.has(backup))).toEqual([]);
        expect(younger(30).filter((backup) => !keptDays.has(dayMade(backup)))).toEqual([]);
        expect(younger(30).filter((each) => each.reason === 'beforeRestore' && !kept.has(each))).toEqual([]);
        expect(younger(700).filter((backup) => !keptMonths.has(monthMade(backup)))).toEqual([]);
        expect(kept.size).toBeGreaterThanOrEqual(Math.min(3, all.length));
      }),
    );
  });

  test('of many months no more than one each, of many days no more than one each', () => {
    const all: Kept[] = Array.from({ length: 900 * 4 }, (_, index) => ({
      at: now - index * 6 * hour,
      reason: 'interval',
      checked: true,
    }));
    const kept = [...backupsToKeep(all, now)];
    expect(kept.filter(({ at }) => now - at < day)).toHaveLength(4);
    expect(kept.length).toBeLessThanOrEqual(4 + 31 + 25);
    expect(Math.min(...kept.map(({ at }) => at))).toBeGreaterThan(now - 765 * day);
  });

  test('a case log that could not be opened when it was replaced is kept as long as its access log must be', () => {
    const newer = [1, 2, 3].map(
      (days) => ({ at: now - days * day, reason: 'manual', checked: true }) as const,
    );
    const replaced = (years: number, checked: boolean): Kept => ({
      at: now - years * 365 * day,
      reason: 'beforeRestore',
      checked,
    });
    const isKept = (one: Kept): boolean => backupsToKeep([...newer, one], now).has(one);
    expect([isKept(replaced(4, false)), isKept(replaced(6, false))]).toEqual([true, false]);
    expect(isKept(replaced(4, true))).toBe(false);
  });

  test('what is kept today is kept by a second look at once', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const kept = backupsToKeep(all, now);
        expect(backupsToKeep([...kept], now)).toEqual(kept);
      }),
    );
  });

  test('the newest always stays, however old', () => {
    expect(backupsToKeep([{ at: 0, reason: 'manual', checked: true }], now).size).toBe(1);
  });
});

describe('the name of a backup', () => {
  test('can be read back', () => {
    const names = fc.record({
      at: fc.integer({ min: 0, max: 4e12 }),
      reason,
      changes: fc.nat(1e9),
      checked: fc.boolean(),
    });
    fc.assert(
      fc.property(names, (name) => {
        expect(parseBackupName(formatBackupName(name))).toEqual(name);
      }),
    );
  });

  test.each([
    '',
    '..',
    '.unfinished',
    '20261122T094206123Z-manual',
    '20261122T094206123Z-other-1',
    '20261322T994206123Z-manual-1',
    'x20261122T094206123Z-manual-1',
  ])('is not %j', (text) => {
    expect(parseBackupName(text)).toBeUndefined();
  });
});
