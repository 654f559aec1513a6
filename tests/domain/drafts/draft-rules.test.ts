import { describe, expect, it } from 'vitest';
import { mayReadDraft, namedInDraft } from '../../../domain/drafts/draft-rules.ts';
import { roles } from '../../../domain/kernel/permissions.ts';
import { listSourceFiles } from '../../support/source-files.ts';

const all = { plan: true, story: true };
const planAlone = { plan: true, story: false };
const none = { plan: false, story: false };
/** Initials of the roles that may read a draft. */
const readBy = (key: string, ...shown: (typeof all)[]): string =>
  roles
    .filter((role) => mayReadDraft(key, role, shown))
    .map((role) => role[0])
    .join('');

describe('a draft about a case', () => {
  it.each([
    ['edit-case/1', 'c', '', ''],
    ['consent/1', 'c', '', ''],
    ['decision/2026-11-26/1', 'c', '', ''],
    ['note/2026-11-26/1', 'c', '', ''],
    ['lift/task/1', 'c', '', ''],
    ['what-nobody-has-thought-of/1', 'c', '', ''],
    ['note/1', 'cm', '', ''],
    ['answer/1', 'cm', 'cm', ''],
    ['move/1', 'cm', 'cm', ''],
    ['intervention/1', 'cm', 'cm', ''],
    ['handover/1', 'cm', 'cm', ''],
    ['approval/minutes/1', 'cm', 'cm', ''],
    ['rating/1', 'cm', 'cm', ''],
    ['report/1', 'cm', 'cm', ''],
  ])(
    '%s is read by %s, where only the plan may be known by “%s”, and in a closed one by nobody',
    (key, ...by) => {
      expect([readBy(key, all), readBy(key, planAlone), readBy(key, none)]).toEqual(by);
    },
  );

  it('that names two cases takes both', () => {
    expect([readBy('sibling/1', all, all), readBy('sibling/1', all, none)]).toEqual(['c', '']);
  });
});

describe('a draft about no case', () => {
  it.each([
    ['session/place', 'cmsa'],
    ['session/preferences', 'cmsa'],
    ['session/item', 'c'],
    ['obstacle/1/answer', 'cs'],
    ['obstacle/new', 'c'],
    ['obstacle/1', 'c'],
    ['log-review/2026-10', 'a'],
    ['approval/logExtract/1', 'ca'],
    ['report/2026', 'c'],
    ['new-case', 'c'],
    ['amendment/2026-11-26', 'c'],
    ['answer/1', 'c'],
  ])('%s is read by %s', (key, by) => {
    expect(readBy(key)).toBe(by);
  });
});

it('names whatever stands after the kind in its key, and what is chosen in it, but nothing that is typed', () => {
  expect(
    namedInDraft('letter/2026-11-26/1/child', { without: ['decision-1'], sentence: 'Två ord.' }),
  ).toEqual(['2026-11-26', '1', 'child', 'decision-1']);
  expect(namedInDraft('new-case', null)).toEqual([]);
});

/** Where a key begins: in a call that keeps something, or in what is named as its key. */
const KEY =
  /(?:use(?:Draft|Form|Autosave)(?:<[^()]*>)?\(|(?:[dD]raftKey|DRAFT_KEY) = (?:\(\w+: \w+\): string => )?)\s*[`']([a-z-]+)/g;

it('each kind there is has been thought of: a new one is the coordinator’s until somebody says otherwise', () => {
  const kinds = listSourceFiles()
    .filter(({ path }) => /^(?:renderer|domain)\//.test(path))
    .flatMap(({ text }) => [...text.matchAll(KEY)].map((match) => match[1] ?? ''));
  expect([...new Set(kinds)].toSorted()).toEqual([
    'add-day',
    'advice',
    'amendment',
    'answer',
    'approval',
    'cancel-day',
    'closing-view',
    'conflict',
    'consent',
    'consultation',
    'decision',
    'defer',
    'deputy',
    'edit-case',
    'erase',
    'family-answer',
    'goal',
    'goal-end',
    'handover',
    'holiday',
    'intervention',
    'invite',
    'letter',
    'lift',
    'log-review',
    'move',
    'new-case',
    'note',
    'obstacle',
    'offer',
    'rating',
    'report',
    'return',
    'settings',
    'sibling',
    'sip',
    'sip-answer',
    'sip-plan',
    'take-over',
    'task',
    'users',
  ]);
});
