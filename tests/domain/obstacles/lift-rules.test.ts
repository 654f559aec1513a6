import { describe, expect, it } from 'vitest';
import { lackOfLift, takesLifts } from '../../../domain/obstacles/lift-rules.ts';

const answer = { on: '2026-11-20', decided: 'Två tider i veckan', who: 'UPH', by: null };
const raised = { forwardedOn: null, answer: null, closedOn: null };
const forwarded = { ...raised, forwardedOn: '2026-11-20' };

it.each([
  ['raised', raised, true],
  ['before the steering group', forwarded, true],
  ['answered', { ...forwarded, answer }, false],
  ['closed', { ...forwarded, answer, closedOn: '2026-11-25' }, false],
] as const)('an obstacle that is %s takes what is lifted under it, or no more', (_how, told, takes) => {
  expect(takesLifts(told)).toBe(takes);
});

describe('what keeps the steering group from seeing what is lifted', () => {
  const words = { text: 'Kön är lång.', on: '2026-12-10' };
  it.each([
    ['a new obstacle without words', { ...words, text: ' ' }, null, 'lift.text'],
    ['a new one without a day', { ...words, on: null }, null, 'lift.on'],
    ['a new one with both', words, null, null],
    ['one that is not before it, without a day', { text: '', on: null }, raised, 'lift.on'],
    ['one that is not before it, with a day', { text: '', on: '2026-12-10' }, raised, null],
    ['one that is before it already', { text: '', on: null }, forwarded, null],
  ] as const)('%s', (_how, lift, under, lacks) => {
    expect(lackOfLift(lift, under)).toBe(lacks);
  });
});
