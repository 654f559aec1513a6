import { informationCategories } from '../../domain/consents/consents.ts';
import { useT } from '../text/t.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import type { ScopeRow } from './consent-view.ts';
import type { ConsentUnit } from './use-consent-units.ts';
import styles from './scope.module.css';

interface ScopeMatrixProps {
  readonly units: readonly ConsentUnit[];
  readonly scope: readonly ScopeRow[];
  readonly onChange: (scope: ScopeRow[]) => void;
}

/** One row a unit: first whether it may tell, then the five kinds of information it may be told. */
export function ScopeMatrix({ units, scope, onChange }: ScopeMatrixProps) {
  const t = useT();
  const shown = units.filter((unit) => !unit.isAlone || scope.some((row) => row.unitId === unit.unitId));
  // Where nothing applied before, every row is new and none needs to say so.
  const hasEarlier = units.some((unit) => unit.state === 'yes' || unit.state === 'expires');
  const rowOf = (unitId: string): ScopeRow =>
    scope.find((row) => row.unitId === unitId) ?? { unitId, mayTell: false, categories: [] };
  const setRow = (next: ScopeRow): void =>
    onChange(
      scope.some((row) => row.unitId === next.unitId)
        ? scope.map((row) => (row.unitId === next.unitId ? next : row))
        : [...scope, next],
    );
  return (
    <div className={styles.wrap}>
      <table className={styles.matrix} aria-labelledby="what-is-shared">
        <thead>
          <tr>
            <th scope="col">{t('consents.scope.unit')}</th>
            <th scope="col">{t('consents.scope.mayTell')}</th>
            {informationCategories.map((category, index) => (
              <th scope="col" key={category}>
                <span className={index === 0 ? undefined : 'sr'}>{t('consents.scope.mayKnow')}</span>
                {index === 0 && <br />}
                {t(`consents.category.${category}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((unit) => {
            const row = rowOf(unit.unitId);
            const isNew =
              hasEarlier &&
              unit.state !== 'yes' &&
              unit.state !== 'expires' &&
              (row.mayTell || row.categories.length > 0);
            return (
              <tr key={unit.unitId} className={isNew ? styles.new : undefined}>
                <th scope="row">
                  {unit.name}
                  <small>
                    {[unit.detail, isNew ? t('consents.scope.new') : '']
                      .filter((part) => part !== '')
                      .join('. ')}
                  </small>
                </th>
                <td>
                  <Checkbox
                    label={t('consents.scope.tells', { unit: unit.shortName })}
                    hideLabel
                    isSelected={row.mayTell}
                    onChange={(mayTell) => setRow({ ...row, mayTell })}
                  />
                </td>
                {informationCategories.map((category) => (
                  <td key={category}>
                    <Checkbox
                      label={t('consents.scope.knows', {
                        unit: unit.shortName,
                        what: t(`consents.category.${category}`),
                      })}
                      hideLabel
                      isSelected={row.categories.includes(category)}
                      onChange={(isSelected) =>
                        setRow({
                          ...row,
                          // In the order of the columns, so that the same choice is the same value.
                          categories: informationCategories.filter((one) =>
                            one === category ? isSelected : row.categories.includes(one),
                          ),
                        })
                      }
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
