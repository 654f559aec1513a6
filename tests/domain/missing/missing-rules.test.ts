import { expect, it } from 'vitest';
import { missingIn } from '../../../domain/missing/missing-rules.ts';
import type { FileFacts } from '../../../domain/missing/missing-rules.ts';

const whole: FileFacts = {
  today: '2026-11-26',
  reminderDays: 30,
  consentValid: true,
  consentUntil: '2027-11-01',
  contactPersonId: 'maja',
  isDecided: true,
  followUpOn: '2027-01-14',
  lastUpOn: '2026-11-19',
  answerBy: null,
  taskDays: ['2026-11-26', '2026-12-10'],
  lastView: { isKnown: true, on: '2026-11-19' },
  notEntered: 0,
};
const missing = (facts: Partial<FileFacts>) => missingIn({ ...whole, ...facts });

it('finds nothing in a file that is in order, also when something is due today', () => {
  expect(missing({})).toEqual([]);
});

it.each<[string, Partial<FileFacts>, unknown]>([
  ['consent', { consentValid: false }, { kind: 'consent', on: null, count: 1 }],
  [
    'consent that ends within the reminder',
    { consentUntil: '2026-12-26' },
    { kind: 'consentEnds', on: '2026-12-26', count: 1 },
  ],
  ['a contact person', { contactPersonId: null }, { kind: 'contact', on: null, count: 1 }],
  ['a follow-up', { followUpOn: null }, { kind: 'followUp', on: '2026-11-19', count: 1 }],
  ['an answer to a handover', { answerBy: '2026-11-30' }, { kind: 'handover', on: '2026-11-30', count: 1 }],
  [
    'answers to tasks, the oldest day first',
    { taskDays: ['2026-11-25', '2026-11-20'] },
    { kind: 'task', on: '2026-11-20', count: 2 },
  ],
  [
    'the child’s view',
    { lastView: { isKnown: false, on: '2026-11-19' } },
    { kind: 'childView', on: '2026-11-19', count: 1 },
  ],
  ['ticks', { notEntered: 3 }, { kind: 'ownRecord', on: null, count: 3 }],
])('finds that %s is missing', (_what, facts, expected) => {
  expect(missing(facts)).toEqual([expected]);
});

it('does not ask twice: consent that is missing does not end', () => {
  expect(missing({ consentValid: false, consentUntil: '2026-12-01' }).map(({ kind }) => kind)).toEqual([
    'consent',
  ]);
});

it('asks about a case that no meeting has spoken of for twelve weeks, unless a follow-up is agreed for later', () => {
  const quiet = (facts: Partial<FileFacts>) => missing(facts).some(({ kind }) => kind === 'quiet');
  expect(quiet({ lastUpOn: '2026-09-03', followUpOn: null })).toBe(false);
  expect(quiet({ lastUpOn: '2026-09-02', followUpOn: null })).toBe(true);
  expect(quiet({ lastUpOn: '2026-09-02' })).toBe(false);
  expect(quiet({ lastUpOn: '2026-09-02', followUpOn: '2026-11-20' })).toBe(true);
});

it('wants no follow-up before anything has been decided', () => {
  expect(missing({ isDecided: false, followUpOn: null, lastView: null })).toEqual([]);
});
