import { Info } from 'lucide-react';
import { levels } from '../../domain/settings/settings.ts';
import { useT } from '../text/t.ts';
import { ChipGroup } from '../ui/chip-group.tsx';
import { Status } from '../ui/status.tsx';
import type { DecisionForm } from './decision-form.ts';
import type { RecorderContext } from './recorder-context.ts';
import styles from './recorder.module.css';

interface LevelChoiceProps {
  readonly form: DecisionForm;
  readonly context: RecorderContext;
  readonly onChange: (change: Partial<DecisionForm>) => void;
}

/** The level of the intervention, as the catalogue has it until somebody chooses another; nothing before there is one. */
export function LevelChoice({ form, context, onChange }: LevelChoiceProps) {
  const t = useT();
  const chosen = context.interventions.find((type) => type.id === form.interventionTypeId);
  if (chosen === undefined && form.text.trim() === '') return null;
  return (
    <div className={styles['level']}>
      {chosen?.needsApplication === true && (
        <Status tone="soon" icon={Info} canWrap>
          {t('interventions.needsApplicationNote')}
        </Status>
      )}
      <ChipGroup
        label={t('decisions.field.level')}
        options={levels.map((level) => ({ id: level, label: t(`decisions.level.${level}`) }))}
        value={form.level ?? chosen?.level ?? null}
        onChange={(id) => onChange({ level: levels.find((level) => level === id) ?? null })}
      />
    </div>
  );
}
