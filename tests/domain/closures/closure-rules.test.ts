import { expect, it } from 'vitest';
import { checkClosing, checkFamilyAnswer, latestAnswers } from '../../../domain/closures/closure-rules.ts';
import type { FamilyAnswer } from '../../../domain/closures/closures.ts';

const rules = (violations: readonly { rule: string }[]) => violations.map(({ rule }) => rule);

it('asks whether the goals were reached of a case that the team closes, and of no other', () => {
  expect(rules(checkClosing('close', undefined))).toEqual(['closure.goals']);
  expect(rules(checkClosing('close', { goals: null, contacts: [] }))).toEqual(['closure.goals']);
  expect(rules(checkClosing('close', { goals: 'noGoals', contacts: [] }))).toEqual([]);
  expect(rules(checkClosing('familyDeclined', { goals: null, contacts: [] }))).toEqual([]);
  expect(rules(checkClosing('continue', undefined))).toEqual([]);
});

it('wants to know who a remaining contact is', () => {
  const contact = { unitId: null, who: '', what: 'skolan' };
  expect(rules(checkClosing('close', { goals: 'reached', contacts: [contact] }))).toEqual([
    'closure.contact',
  ]);
  const known = [
    { ...contact, who: 'Mentor' },
    { ...contact, unitId: 'unit-school' },
  ];
  expect(rules(checkClosing('close', { goals: 'reached', contacts: known }))).toEqual([]);
});

const all = { knowsWho: 'fully', notRepeated: 'no', listenedTo: 'partly', helped: 'unknown' } as const;

it('takes answers or why there are none, never both and never neither', () => {
  const declined = { reason: 'declined', why: '' } as const;
  expect(rules(checkFamilyAnswer({ answers: all, unasked: null }))).toEqual([]);
  expect(rules(checkFamilyAnswer({ answers: null, unasked: declined }))).toEqual([]);
  expect(rules(checkFamilyAnswer({ answers: all, unasked: declined }))).toEqual(['closure.answer']);
  expect(rules(checkFamilyAnswer({ answers: null, unasked: null }))).toEqual(['closure.answer']);
});

it('lets nobody be left unasked without a word on why', () => {
  const unasked = { reason: 'notAsked', why: '' } as const;
  expect(rules(checkFamilyAnswer({ answers: null, unasked }))).toEqual(['closure.why']);
  expect(rules(checkFamilyAnswer({ answers: null, unasked: { ...unasked, why: 'Har flyttat' } }))).toEqual(
    [],
  );
});

it('keeps what each has said last, about this closure alone', () => {
  const said = (by: FamilyAnswer['by'], decisionId: string, on: string) => ({
    body: { caseId: 'a', decisionId, by, on, answers: all, unasked: null },
  });
  const given = [
    said('child', 'first', '2026-01-01'),
    said('child', 'second', '2026-11-01'),
    said('guardian1', 'second', '2026-11-02'),
    said('child', 'second', '2026-11-03'),
  ];
  const latest = latestAnswers(given, 'second');
  expect([...latest].map(([by, { body }]) => [by, body.on])).toEqual([
    ['child', '2026-11-03'],
    ['guardian1', '2026-11-02'],
  ]);
});
