import { useT } from '../text/t.ts';
import { Select } from '../ui/select.tsx';
import type { ScopeRow } from './consent-view.ts';
import type { ConsentUnit } from './use-consent-units.ts';
import styles from './scope.module.css';

interface OnCallUnitProps {
  readonly units: readonly ConsentUnit[];
  readonly scope: readonly ScopeRow[];
  readonly onAdd: (row: ScopeRow) => void;
}

/** Units that are called in, and independent schools, are named one at a time; no ready-made choice ever takes them in. */
export function OnCallUnit({ units, scope, onAdd }: OnCallUnitProps) {
  const t = useT();
  const rest = units.filter((unit) => unit.isAlone && !scope.some((row) => row.unitId === unit.unitId));
  if (rest.length === 0) return null;
  return (
    <div className={styles.onCall}>
      <Select
        label={t('consents.scope.onCall')}
        description={t('consents.scope.onCallHint')}
        placeholder={t('consents.scope.onCallChoose')}
        options={rest.map((unit) => ({ id: unit.unitId, label: unit.name, detail: unit.detail }))}
        value={null}
        onChange={(unitId) => onAdd({ unitId, mayTell: true, categories: ['planning'] })}
      />
    </div>
  );
}
