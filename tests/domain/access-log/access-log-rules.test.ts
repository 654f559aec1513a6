import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkReview,
  draw,
  DRAW_SIZE,
  finishedMonths,
  isOutOfHours,
  isSampled,
  nearMeeting,
  rangeOf,
  wasCovered,
} from '../../../domain/access-log/access-log-rules.ts';
import { accessActions } from '../../../domain/access-log/access-log.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const rowsUpTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const pool = fc.uniqueArray(fc.integer({ min: 1, max: 100_000 }), { maxLength: 300 });
const link = fc.stringMatching(/^[\da-f]{64}$/);

describe('the draw of a month', () => {
  it('takes twenty rows of the month, or all when there are fewer, each once and in order', () => {
    fc.assert(
      fc.property(pool, link, (rows, lastLink) => {
        const drawn = draw('2026-10', lastLink, rows, sha256);
        expect(drawn).toHaveLength(Math.min(DRAW_SIZE, rows.length));
        expect(drawn.every((seq) => rows.includes(seq))).toBe(true);
        expect(drawn).toEqual([...new Set(drawn)].toSorted((left, right) => left - right));
      }),
    );
  });

  it('can be made again by anybody, whatever order the rows are read in', () => {
    fc.assert(
      fc.property(pool, link, (rows, lastLink) => {
        expect(draw('2026-10', lastLink, rows.toReversed(), sha256)).toEqual(
          draw('2026-10', lastLink, rows, sha256),
        );
      }),
    );
  });

  it('cannot be known before the month’s last link, and is another for another month', () => {
    const rows = rowsUpTo(500);
    const one = draw('2026-10', sha256('one'), rows, sha256);
    expect(draw('2026-10', sha256('other'), rows, sha256)).not.toEqual(one);
    expect(draw('2026-11', sha256('one'), rows, sha256)).not.toEqual(one);
  });

  it('gives every row the same chance', () => {
    const hits = new Map<number, number>();
    for (let n = 0; n < 2000; n += 1)
      for (const seq of draw('2026-10', sha256(String(n)), rowsUpTo(100), sha256))
        hits.set(seq, (hits.get(seq) ?? 0) + 1);
    // 400 expected; a standard deviation is 18.
    expect(Math.min(...rowsUpTo(100).map((seq) => hits.get(seq) ?? 0))).toBeGreaterThan(300);
    expect(Math.max(...hits.values())).toBeLessThan(500);
  });

  it('is made among everything but unlocks and backups', () => {
    expect(accessActions.filter((action) => !isSampled(action))).toEqual(['unlock', 'backup']);
  });
});

describe('months', () => {
  it.each([
    ['2026-10-05', '2026-11-22', ['2026-10']],
    ['2025-12-31', '2026-02-01', ['2026-01', '2025-12']],
    ['2026-11-01', '2026-11-30', []],
    ['2026-11-30', '2026-12-01', ['2026-11']],
  ])('finished since noon of %s on %s', (since, today, months) => {
    expect(finishedMonths(new Date(`${since}T12:00`).toISOString(), today)).toEqual(months);
  });

  it('begin at midnight on this machine and meet without a gap', () => {
    expect(rangeOf('2026-12').to).toBe(rangeOf('2027-01').from);
    expect(new Date(rangeOf('2026-10').from).getHours()).toBe(0);
  });
});

describe('a review', () => {
  const judged = (seq: number, verdict: 'justified' | 'question' | 'breach' = 'justified', note = '') => ({
    seq,
    verdict,
    note,
  });
  it.each([
    ['every row judged', [1, 2], [judged(1), judged(2, 'breach', 'Var inte i teamet då.')], []],
    ['a row left', [1, 2], [judged(1)], ['accessLog.unjudged']],
    ['a row that was not drawn', [1], [judged(1), judged(3)], ['accessLog.notDrawn']],
    ['a row judged twice', [1], [judged(1), judged(1, 'breach', 'Ja.')], ['accessLog.notDrawn']],
    ['a question without words', [1], [judged(1, 'question', '  ')], ['accessLog.note']],
    ['a breach without words', [1], [judged(1, 'breach')], ['accessLog.note']],
    ['nothing at all', [1, 2], [], ['accessLog.unjudged']],
  ] as const)('%s', (_what, drawn, rows, rules) => {
    expect(checkReview(drawn, rows).map(({ rule }) => rule)).toEqual(rules);
  });
});

describe('what makes a judgement possible', () => {
  it('the nearest meeting within a week', () => {
    expect(nearMeeting(['2026-10-01', '2026-10-08', '2026-10-22'], '2026-10-10')).toBe('2026-10-08');
    expect(nearMeeting(['2026-10-01', '2026-10-22'], '2026-10-11')).toBeNull();
    expect(nearMeeting([], '2026-10-11')).toBeNull();
  });

  it.each([
    ['2026-10-08T10:00:00', false],
    ['2026-10-08T05:59:00', true],
    ['2026-10-08T20:00:00', true],
    ['2026-10-10T12:00:00', true],
    ['2026-10-11T12:00:00', true],
  ])('%s is outside working hours: %s', (local, expected) => {
    expect(isOutOfHours(new Date(local).toISOString())).toBe(expected);
  });

  const consent = (hlc: string, validUntil = '2027-01-01') => ({
    id: `consent-${hlc}`,
    hlc,
    body: {
      caseId: 'case',
      on: '2026-01-01',
      validUntil,
      preset: 'full' as const,
      guardians: [
        {
          label: 'a',
          answer: 'yes' as const,
          way: 'written' as const,
          on: '2026-01-01',
          receivedBy: '',
          language: '',
        },
      ],
      child: { answer: 'none' as const, informedHow: '', stance: 'wants' as const, maturity: '', words: '' },
      scope: [{ unitId: 'school', mayTell: true, categories: ['planning' as const] }],
      notShared: '',
      exception: null,
      replaces: null,
      seenWithdrawals: [],
    },
  });
  const withdrawal = (hlc: string) => ({
    id: `withdrawal-${hlc}`,
    hlc,
    body: { caseId: 'case', on: hlc.slice(0, 10), unitIds: null, receivedBy: '' },
  });
  const facts = (
    consents: ReturnType<typeof consent>[],
    withdrawals: ReturnType<typeof withdrawal>[] = [],
  ) => ({
    consents,
    withdrawals,
    custody: 'sole',
    birthYear: 2016,
    adultOn: null,
  });
  const stamp = (time: string): string => `${time}-0000-9f3c2a77b1d04e55`;
  it.each([
    ['given before', facts([consent(stamp('2026-10-01T08:00:00.000Z'))]), true],
    ['given afterwards', facts([consent(stamp('2026-10-09T08:00:00.000Z'))]), false],
    ['run out by then', facts([consent(stamp('2026-10-01T08:00:00.000Z'), '2026-10-05')]), false],
    [
      'withdrawn before',
      facts([consent(stamp('2026-10-01T08:00:00.000Z'))], [withdrawal(stamp('2026-10-02T08:00:00.000Z'))]),
      false,
    ],
    [
      'withdrawn afterwards',
      facts([consent(stamp('2026-10-01T08:00:00.000Z'))], [withdrawal(stamp('2026-10-09T08:00:00.000Z'))]),
      true,
    ],
  ])('consent %s: inside %s', (_what, given, inside) => {
    expect(wasCovered('school', given, '2026-10-08T12:00:00.000Z')).toBe(inside);
    expect(wasCovered('other', given, '2026-10-08T12:00:00.000Z')).toBe(false);
  });
});
