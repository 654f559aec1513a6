import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../../domain/disclosure.ts';
import { cutValue } from '../../../domain/exchange/cut-rules.ts';
import { extentOf, passageInCase, passageOutsideCases } from '../../../domain/exchange/scope-rules.ts';
import type { CaseScope } from '../../../domain/exchange/scope-rules.ts';

const shown = (fields: Partial<Disclosure>): Disclosure => ({
  identity: false,
  school: false,
  question: false,
  story: false,
  plan: false,
  categories: [],
  blockedBy: [],
  withheld: null,
  ...fields,
});
const scope = (fields: Partial<Disclosure>): CaseScope => ({
  shown: shown(fields),
  audience: { kind: 'exchange', unitId: 'unit-1' },
  mayTell: () => true,
  isWhole: false,
});
const told = (entity: string, field = 'fact', value = '{}') => ({ entity, field, value, userId: 'user-1' });
const planOnly = scope({ identity: true, plan: true, categories: ['planning'] });
const wholeStory = scope({
  identity: true,
  plan: true,
  story: true,
  question: true,
  categories: ['planning', 'health'],
});

describe('of a case of which only the plan may be known', () => {
  it.each([
    ['cases', 'firstName', 'full'],
    ['cases', 'school', 'held'],
    ['cases', 'question', 'held'],
    ['cases', 'childWords', 'held'],
    ['cases', 'somethingLater', 'held'],
    ['cases', 'identityProtection', 'full'],
    ['consents', 'fact', 'cut'],
    ['withdrawals', 'fact', 'cut'],
    ['decisions', 'fact', 'cut'],
    ['commitments', 'text', 'full'],
    ['agendaItems', 'minutes', 'full'],
    ['agendaItems', 'note', 'held'],
    ['childViews', 'fact', 'held'],
    ['siblingLinks', 'linked', 'held'],
    ['approvals', 'fact', 'held'],
  ] as const)('%s.%s goes %s', (entity, field, passage) => {
    expect(passageInCase(told(entity, field), planOnly)).toBe(passage);
  });
});

it('which cases are siblings goes to those alone who get everything', () => {
  expect(passageInCase(told('siblingLinks'), { ...wholeStory, isWhole: true })).toBe('full');
  expect(passageInCase(told('siblingLinks'), wholeStory)).toBe('held');
});

it('a note goes as far as its limit and its kind let it', () => {
  const note = (category: string, limit: object) =>
    told('notes', 'fact', JSON.stringify({ category, limit, authorUnitId: 'unit-2' }));
  expect(passageInCase(note('health', { to: 'team' }), wholeStory)).toBe('full');
  expect(passageInCase(note('social', { to: 'team' }), wholeStory)).toBe('held');
  expect(passageInCase(note('health', { to: 'units', unitIds: ['unit-3'] }), wholeStory)).toBe('held');
});

it('outside cases a member gets what the work needs, and the steering group figures alone', () => {
  expect(passageOutsideCases(told('seals'), 'coordinator')).toBe('full');
  expect(passageOutsideCases(told('seals'), 'member')).toBe('held');
  expect(passageOutsideCases(told('erasures'), 'member')).toBe('full');
  expect(passageOutsideCases(told('meetings'), 'steering')).toBe('held');
  expect(passageOutsideCases(told('reportSnapshots'), 'steering')).toBe('full');
});

it('what is cut has who, what and when, and no words about the child', () => {
  const decision = {
    type: 'continue',
    followUpOn: '2027-01-07',
    text: 'Ord',
    goal: 'Ord',
    because: 'Ord',
    dissent: '',
    childView: { words: 'Ord' },
  };
  const cut = cutValue(told('decisions', 'fact', JSON.stringify(decision)));
  expect(JSON.parse(cut)).toMatchObject({ type: 'continue', followUpOn: '2027-01-07', childView: null });
  expect(cut).not.toContain('Ord');
  expect(cutValue(told('decisions', 'fact', ''))).toBe('');
  expect(cutValue(told('cases', 'closure', 'null'))).toBe('null');
});

it('says in a word how much of a case goes', () => {
  expect([shown({}), planOnly.shown, wholeStory.shown].map(extentOf)).toEqual(['nothing', 'plan', 'whole']);
});
