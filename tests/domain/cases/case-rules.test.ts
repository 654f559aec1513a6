import { describe, expect, it } from 'vitest';
import { compareChildren, DUPLICATE_WEIGHT } from '../../../domain/cases/case-rules.ts';

describe('possible duplicates', () => {
  const nova = { firstName: 'Nova', birthYear: 2014, school: 'Björkskolan', referringUnitId: 'unit-school' };
  const like = (fields: Partial<typeof nova>): boolean =>
    compareChildren(nova, { ...nova, ...fields }).weight >= DUPLICATE_WEIGHT;
  it.each([
    ['everything the same', {}, true],
    ['the name in capitals and the other normal form', { firstName: 'NOVA'.normalize('NFD') }, true],
    ['an initial, same year and school', { firstName: 'N.' }, true],
    [
      'same name, another year and school',
      { birthYear: 2009, school: 'Lindskolan', referringUnitId: 'unit-social' },
      false,
    ],
    ['same name and year, another school', { school: 'Lindskolan', referringUnitId: 'unit-social' }, true],
    ['another name altogether', { firstName: 'Elis' }, false],
  ])('%s → %s', (_name, fields, expected) => {
    expect(like(fields)).toBe(expected);
  });
});
