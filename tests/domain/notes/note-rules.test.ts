import { expect, it } from 'vitest';
import { checkNote } from '../../../domain/notes/note-rules.ts';

const TODAY = '2026-11-26';
const team = { to: 'team' } as const;
const note = { text: 'Kommer i tid tre dagar av fem.', limit: team, aboutOther: null };

it.each([
  ['a note for the team', note, []],
  ['an empty text', { ...note, text: ' \n' }, ['note.text']],
  ['a limit to no unit', { ...note, limit: { to: 'units', unitIds: [] } }, ['note.units']],
  ['about a parent who has consented', { ...note, aboutOther: { who: 'mamma', consentedOn: TODAY } }, []],
  ['about nobody in particular', { ...note, aboutOther: { who: ' ', consentedOn: TODAY } }, ['note.who']],
  [
    'about a parent who will consent tomorrow',
    { ...note, aboutOther: { who: 'mamma', consentedOn: '2026-11-27' } },
    ['note.consentedOn'],
  ],
] as const)('%s', (_what, given, rules) => {
  const limit =
    given.limit.to === 'units' ? { to: 'units' as const, unitIds: [...given.limit.unitIds] } : team;
  expect(checkNote({ ...given, limit }, TODAY).map(({ rule }) => rule)).toEqual(rules);
});
