import { expect, it } from 'vitest';
import { idleLimitFrom, isOverLimit } from '../../electron/main/idle-limit.ts';

const session = { idleMinutes: 5, idleMinutesLive: 30, liveMeetingId: null };

it('locks after the minutes of the settings', () => {
  expect(idleLimitFrom({ ok: true, value: session })).toBe(5);
});

it('knows that a live meeting looks idle', () => {
  expect(idleLimitFrom({ ok: true, value: { ...session, liveMeetingId: '2026-11-19' } })).toBe(30);
});

it('has no limit while nothing is unlocked', () => {
  expect(idleLimitFrom({ ok: false, error: { code: 'locked' } })).toBeUndefined();
  expect(idleLimitFrom({ ok: true, value: 'something else' })).toBeUndefined();
});

it.each([
  ['an idle machine', 301, 301, true],
  ['a machine that is used', 3, 3_000, false],
  ['a machine that has not noticed that somebody unlocked', 3_000, 5, false],
])('decides rightly about %s', (_what, systemSeconds, sinceUnlockSeconds, isOver) => {
  expect(isOverLimit({ systemSeconds, sinceUnlockSeconds, limitMinutes: 5 })).toBe(isOver);
});
