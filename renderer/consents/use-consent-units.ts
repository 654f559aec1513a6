import { useApi } from '../api/use-api.ts';
import type { ConsentView } from './consent-view.ts';

export type ConsentUnit = Pick<
  ConsentView['units'][number],
  'unitId' | 'name' | 'shortName' | 'detail' | 'membership' | 'state'
>;

/** Every unit that a consent may name: those it concerns already, then the rest of the team's. */
export function useConsentUnits(view: ConsentView): readonly ConsentUnit[] {
  const settings = useApi('settings.get', null);
  const known = new Set(view.units.map((unit) => unit.unitId));
  const rest = settings.data?.units.filter((unit) => !unit.archived && !known.has(unit.id)) ?? [];
  return [...view.units, ...rest.map((unit) => ({ ...unit, unitId: unit.id, state: 'missing' as const }))];
}
