import { presets } from '../../domain/consents/consents.ts';
import { followsPreset, presetScope } from '../../domain/consents/consent-presets.ts';
import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { oneOf } from '../cases/one-of.ts';
import { useT } from '../text/t.ts';
import { Segmented } from '../ui/segmented.tsx';
import { TextField } from '../ui/text-field.tsx';
import { type ConsentDraft, presetUnits } from './consent-draft.ts';
import type { ConsentView, ScopeRow } from './consent-view.ts';
import type { ConsentUnit } from './use-consent-units.ts';
import { OnCallUnit } from './on-call-unit.tsx';
import { ScopeMatrix } from './scope-matrix.tsx';
import { ValidityField } from './validity-field.tsx';
import grid from '../cases/form-grid.module.css';
import styles from './scope.module.css';

interface ScopeSectionProps {
  readonly view: ConsentView;
  readonly units: readonly ConsentUnit[];
  readonly draft: ConsentDraft;
  readonly onChange: (part: Partial<ConsentDraft>) => void;
  readonly until: PlainDate;
}

/** What may be shared, between whom and for how long, and what may not. */
export function ScopeSection({ view, units, draft, onChange, until }: ScopeSectionProps) {
  const t = useT();
  const permanent = presetUnits(view);
  const setScope = (scope: ScopeRow[]): void =>
    onChange({ scope, preset: followsPreset(draft.preset, permanent, scope) ? draft.preset : 'directed' });
  return (
    <section className={grid.section} aria-labelledby="what-is-shared">
      <div className={styles.head}>
        <h2 id="what-is-shared">{t('consents.scope.title')}</h2>
        <Segmented
          label={t('consents.scope.presets')}
          hideLabel
          options={presets.map((id) => ({ id, label: t(`consents.preset.${id}`) }))}
          value={draft.preset}
          onChange={oneOf(presets, (preset) =>
            onChange({ preset, scope: presetScope(preset, permanent, draft.scope) }),
          )}
        />
      </div>
      <ScopeMatrix units={units} scope={draft.scope} onChange={setScope} />
      <OnCallUnit
        units={units}
        scope={draft.scope}
        onAdd={(row) => onChange({ scope: [...draft.scope, row] })}
      />
      <div className={`${grid.grid} ${styles.limits}`}>
        <div className={grid.c7}>
          <TextField
            label={t('consents.scope.notShared')}
            description={t('consents.scope.notSharedHint')}
            value={draft.notShared}
            onChange={(notShared) => onChange({ notShared })}
            maxLength={FREE_TEXT_MAX}
            multiline={2}
          />
        </div>
        <div className={grid.c5}>
          <ValidityField view={view} draft={draft} onChange={onChange} until={until} />
        </div>
      </div>
    </section>
  );
}
