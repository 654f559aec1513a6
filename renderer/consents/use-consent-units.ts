import { isNamedAlone } from '../../domain/units/unit-rules.ts';
import { useApi } from '../api/use-api.ts';
import type { ConsentView } from './consent-view.ts';

export type ConsentUnit = Pick<
  ConsentView['units'][number],
  'unitId' | 'name' | 'shortName' | 'detail' | 'isAlone' | 'state'
>;

/** Every unit that a consent may name: those it concerns already, then the rest of the team's; none that is gone. */
export function useConsentUnits(view: ConsentView): readonly ConsentUnit[] {
  const settings = useApi('settings.get', null);
  const known = new Set(view.units.map((unit) => unit.unitId));
  const rest = settings.data?.units.filter((unit) => !unit.archived && !known.has(unit.id)) ?? [];
  return [
    ...view.units.filter((unit) => unit.state !== 'gone'),
    ...rest.map((unit) => ({
      ...unit,
      unitId: unit.id,
      isAlone: isNamedAlone(unit),
      state: 'missing' as const,
    })),
  ];
}
