import { decisionTypes } from '../../domain/decisions/decisions.ts';
import type { DecisionType } from '../../domain/decisions/decisions.ts';
import { hintOf } from '../meetings/live-keys.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ChipGroup } from '../ui/chip-group.tsx';
import styles from './recorder.module.css';
import { useMore } from './use-more.ts';

const common: readonly DecisionType[] = ['startIntervention', 'continue', 'close'];

/** The usual types are in sight; the rest one press away, in the same group. */
export function TypeChoice({
  value,
  onChange,
}: {
  readonly value: DecisionType;
  readonly onChange: (type: DecisionType) => void;
}) {
  const t = useT();
  const more = useMore();
  const showsAll = more.isOpen || !common.includes(value);
  const shown = showsAll ? decisionTypes : common;
  return (
    <div className={styles['withMoreBeside']} ref={more.ref}>
      <ChipGroup
        label={t('decisions.field.type')}
        shortcut={hintOf('decision')}
        options={shown.map((type) => ({ id: type, label: t(`decisions.type.${type}`) }))}
        value={value}
        onChange={(id) => {
          const type = decisionTypes.find((candidate) => candidate === id);
          if (type !== undefined) onChange(type);
        }}
      />
      {!showsAll && (
        <Button
          variant="quiet"
          size="compact"
          isExpanded={false}
          ariaLabel={t('decisions.moreTypes.label')}
          onPress={more.open}
        >
          {t('decisions.moreTypes')}
        </Button>
      )}
    </div>
  );
}
