import type { z } from 'zod';
import { informationCategories, type presets, type ScopeRow } from './consents.ts';

type Row = z.output<typeof ScopeRow>;
type Category = Row['categories'][number];
type Preset = (typeof presets)[number];

/** `domain.md` §6.4: what each ready-made choice lets the permanent units know. */
const contents: Readonly<Record<Exclude<Preset, 'directed'>, readonly Category[]>> = {
  basic: ['planning', 'school'],
  full: informationCategories,
  planningOnly: ['planning'],
};

/**
 * Fills the matrix. Permanent units get what the choice says; units that were called in one by one keep what they
 * have. A directed consent is chosen cell by cell, so it starts from what stands there.
 */
export function presetScope(
  preset: Preset,
  permanentUnitIds: readonly string[],
  before: readonly Row[],
): Row[] {
  if (preset === 'directed') return before.map((row) => ({ ...row }));
  const calledIn = before.filter((row) => !permanentUnitIds.includes(row.unitId));
  return [
    ...permanentUnitIds.map((unitId) => ({ unitId, mayTell: true, categories: [...contents[preset]] })),
    ...calledIn.map((row) => ({ ...row })),
  ];
}

/** Whether the rows are exactly what the ready-made choice gives; if not, the consent is a directed one. */
export function followsPreset(
  preset: Preset,
  permanentUnitIds: readonly string[],
  scope: readonly Row[],
): boolean {
  if (preset === 'directed') return true;
  const wanted = presetScope(preset, permanentUnitIds, []);
  return wanted.every((row) => {
    const actual = scope.find((one) => one.unitId === row.unitId);
    return (
      actual !== undefined &&
      actual.mayTell === row.mayTell &&
      actual.categories.length === row.categories.length &&
      row.categories.every((category) => actual.categories.includes(category))
    );
  });
}
