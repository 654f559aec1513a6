import { expect, it } from 'vitest';
import { checkProtection, isThinlyNamed } from '../../../domain/cases/protection-rules.ts';
import type { Protection } from '../../../domain/cases/protection-rules.ts';

const protection = (...namedUserIds: string[]): Protection => ({
  identityProtection: 'sheltered',
  namedUserIds,
});
const readers = ['maria', 'sara'];

it.each([
  ['two who can read', protection('maria', 'sara'), [], false],
  ['one who can read', protection('maria'), [], true],
  ['one who can read, and one who is gone', protection('maria', 'gone'), [], false],
  ['nobody', protection(), ['case.noNamed'], true],
  ['only people who are gone', protection('gone', 'left'), ['case.noNamed'], false],
  ['nobody, of a case that is not protected', { ...protection(), identityProtection: 'none' }, [], false],
] as const)('%s', (_what, given, rules, isThin) => {
  expect(checkProtection(given, readers).map(({ rule }) => rule)).toEqual(rules);
  expect(isThinlyNamed(given)).toBe(isThin);
});
