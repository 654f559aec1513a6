import { expect, it } from 'vitest';
import { notReadBy } from '../../../domain/obstacles/words-rules.ts';

const author = 'a'.repeat(16);
const reader = 'b'.repeat(16);
const words = `2026-11-24T08:42:00.000Z-0000-${author}`;
const later = `2026-11-24T09:00:00.000Z-0000-${author}`;
const earlier = `2026-11-24T08:00:00.000Z-0000-${author}`;
const said = (upTo: string | null, lacks: readonly string[] = []) => ({
  device: reader,
  has: upTo === null ? [] : [{ device: author, upTo }],
  lacks,
});

it.each([
  ['has said nothing', said(null), false],
  ['has what was written before', said(earlier), false],
  ['has them', said(words), true],
  ['has what was written after', said(later), true],
  ['has what was written after, and of them only the hash', said(later, [words]), false],
  ['wrote them', { device: author, has: [], lacks: [] }, true],
  [
    'has as much of another machine',
    { device: reader, has: [{ device: reader, upTo: later }], lacks: [] },
    false,
  ],
])('a machine that %s', (_what, knower, hasRead) => {
  expect(notReadBy(words, [knower])).toEqual(hasRead ? [] : [knower]);
});
