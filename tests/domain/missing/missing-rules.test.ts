import { expect, it } from 'vitest';
import { gapsIn, missingToday } from '../../../domain/missing/missing-rules.ts';
import type { FileFacts } from '../../../domain/missing/missing-rules.ts';

const TODAY = '2026-11-26';
const limits = { consentReminderDays: 30, quietWeeks: 12 };
const whole: FileFacts = {
  consent: { isValid: true, until: '2027-11-01' },
  holderUnitId: 'house',
  contactPersonId: 'maja',
  isContactThere: true,
  isDecided: true,
  lastUpOn: '2026-11-19',
  followUpOn: '2027-01-14',
  followUps: [{ unitId: 'house', on: '2027-01-14' }],
  lastRatedOn: null,
  offers: [],
  tasks: [
    { unitId: 'house', dueOn: '2026-11-26' },
    { unitId: 'house', dueOn: '2026-12-10' },
  ],
  sip: { ask: null, meetingBy: null, unwrittenSince: null, followUpBy: null },
  lastView: { isKnown: true, on: '2026-11-19', plannedOn: null },
  notEntered: [],
};
const missing = (facts: Partial<FileFacts>, today = TODAY, given = limits) =>
  missingToday(gapsIn({ ...whole, ...facts }), given, today);
const kinds = (facts: Partial<FileFacts>, today = TODAY) => missing(facts, today).map(({ kind }) => kind);

it('finds nothing in a file that is in order, also when something is due today', () => {
  expect(missing({})).toEqual([]);
});

it.each<[string, Partial<FileFacts>, unknown]>([
  ['consent', { consent: { isValid: false, until: null } }, { kind: 'consent', on: null, count: 1 }],
  [
    'consent that has ended',
    { consent: { isValid: true, until: '2026-11-25' } },
    { kind: 'consent', on: null, count: 1 },
  ],
  [
    'consent that ends within the reminder',
    { consent: { isValid: true, until: '2026-12-26' } },
    { kind: 'consentEnds', on: '2026-12-26', count: 1 },
  ],
  ['a contact person', { contactPersonId: null }, { kind: 'contact', on: null, count: 1 }],
  ['a contact person who has gone', { isContactThere: false }, { kind: 'contactGone', on: null, count: 1 }],
  ['a follow-up', { followUpOn: null, followUps: [] }, { kind: 'followUp', on: '2026-11-19', count: 1 }],
  [
    'an answer to a handover',
    {
      offers: [
        { unitId: 'school', answerBy: '2026-11-12' },
        { unitId: 'school', answerBy: '2026-11-26' },
      ],
    },
    { kind: 'handover', on: '2026-11-26', count: 1 },
  ],
  [
    'answers to tasks, the oldest day first',
    {
      tasks: [
        { unitId: 'house', dueOn: '2026-11-25' },
        { unitId: 'school', dueOn: '2026-11-20' },
      ],
    },
    { kind: 'task', on: '2026-11-20', count: 2 },
  ],
  [
    'the child’s view, where nobody has said when it will be asked for',
    { lastView: { isKnown: false, on: '2026-11-19', plannedOn: null } },
    { kind: 'childView', on: '2026-11-19', count: 1 },
  ],
  [
    'ticks',
    {
      notEntered: [
        { unitId: 'house', on: '2026-11-19' },
        { unitId: 'school', on: '2026-11-12' },
      ],
    },
    { kind: 'ownRecord', on: '2026-11-12', count: 2 },
  ],
])('finds that %s is missing', (_what, facts, expected) => {
  expect(missing(facts)).toEqual([expected]);
});

it('lets a plan to ask the child stand until its day has passed', () => {
  const lastView = { isKnown: false, on: '2026-11-19', plannedOn: '2026-12-03' };
  expect(kinds({ lastView }, '2026-12-03')).toEqual(['task']);
  expect(kinds({ lastView }, '2026-12-04')).toContain('childView');
});

it('wants a number from two weeks before a follow-up, and one given since then is enough', () => {
  expect(kinds({}, '2026-12-30')).not.toContain('rating');
  expect(kinds({}, '2026-12-31')).toContain('rating');
  expect(kinds({ lastRatedOn: '2026-12-30' }, '2026-12-31')).toContain('rating');
  expect(kinds({ lastRatedOn: '2026-12-31' }, '2026-12-31')).not.toContain('rating');
  expect(kinds({}, '2027-02-01')).toContain('rating');
});

it('does not ask twice: consent that is missing does not end', () => {
  expect(kinds({ consent: { isValid: false, until: '2026-12-01' } })).toEqual(['consent']);
});

it('asks about a case that no meeting has spoken of for as long as the team says, unless a follow-up is agreed for later', () => {
  const quiet = (facts: Partial<FileFacts>, quietWeeks = 12) =>
    missing(facts, TODAY, { ...limits, quietWeeks }).some(({ kind }) => kind === 'quiet');
  expect(quiet({ lastUpOn: '2026-09-03', followUpOn: null })).toBe(false);
  expect(quiet({ lastUpOn: '2026-09-02', followUpOn: null })).toBe(true);
  expect(quiet({ lastUpOn: '2026-09-02', followUpOn: null }, 13)).toBe(false);
  expect(quiet({ lastUpOn: '2026-09-02' })).toBe(false);
  expect(quiet({ lastUpOn: '2026-09-02', followUpOn: '2026-11-20' })).toBe(true);
});

it('wants no follow-up before anything has been decided', () => {
  expect(missing({ isDecided: false, followUpOn: null, followUps: [], lastView: null })).toEqual([]);
});

it('leaves to each unit what it mends, and the rest to whoever keeps the record', () => {
  const gaps = gapsIn({
    ...whole,
    contactPersonId: null,
    offers: [{ unitId: 'school', answerBy: '2026-12-01' }],
    notEntered: [{ unitId: 'social', on: '2026-11-19' }],
  });
  const of = (unitId: string | null) => gaps.filter((gap) => gap.unitId === unitId).map(({ kind }) => kind);
  expect(of('house')).toEqual(['contact', 'task', 'task', 'rating']);
  expect(of('school')).toEqual(['handover']);
  expect(of('social')).toEqual(['ownRecord']);
  expect(of(null)).toEqual(['consent', 'consentEnds', 'quiet']);
});
