import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followsPreset, presetScope } from '../../../domain/consents/consent-presets.ts';
import { informationCategories, presets } from '../../../domain/consents/consents.ts';

const permanent = ['school', 'clinic'];
const calledIn = { unitId: 'bup', mayTell: false, categories: ['planning' as const] };
const ready = presets.filter((preset) => preset !== 'directed');

describe('a ready-made choice', () => {
  it('fills every permanent unit and no other', () => {
    for (const preset of ready) {
      const scope = presetScope(preset, permanent, []);
      expect(scope.map((row) => row.unitId)).toEqual(permanent);
      expect(scope.every((row) => row.mayTell && row.categories.includes('planning'))).toBe(true);
    }
  });

  it('never widens a unit that was called in', () => {
    for (const preset of ready)
      expect(presetScope(preset, permanent, [calledIn]).find((row) => row.unitId === 'bup')).toEqual(
        calledIn,
      );
  });

  it('shares health only when everything is shared', () => {
    const sharing = ready.filter((preset) =>
      presetScope(preset, permanent, [])[0]?.categories.includes('health'),
    );
    expect(sharing).toEqual(['full']);
  });

  it('is followed by what it fills in, whatever it is', () => {
    for (const preset of ready) {
      const scope = presetScope(preset, permanent, [calledIn]);
      expect(followsPreset(preset, permanent, scope)).toBe(true);
    }
  });

  it('is no longer followed once any cell of a permanent unit differs', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ready),
        fc.constantFrom(...permanent),
        fc.constantFrom(...informationCategories),
        (preset, unitId, category) => {
          const changed = presetScope(preset, permanent, []).map((row) => {
            if (row.unitId !== unitId) return row;
            const categories = row.categories.includes(category)
              ? row.categories.filter((one) => one !== category)
              : [...row.categories, category];
            return { ...row, categories };
          });
          expect(followsPreset(preset, permanent, changed)).toBe(false);
        },
      ),
    );
  });

  it('leaves a directed consent as it stands', () => {
    expect(presetScope('directed', permanent, [calledIn])).toEqual([calledIn]);
    expect(followsPreset('directed', permanent, [calledIn])).toBe(true);
  });
});
