import { series, minutesDefaults } from '../../domain/settings/settings.ts';
import { useApi } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { NumberStepper } from '../ui/number-stepper.tsx';
import css from './form.module.css';
import { limitsOf } from './limits-of.ts';
import type { Settings } from './settings.ts';
import type { Form } from './use-form.ts';

interface Props {
  readonly name: 'minutesNew' | 'minutesFollowUp';
  readonly form: Form<Settings['series']>;
}

/** Minutes for one kind of item: as the meetings tell, until somebody sets them, and again when that is taken back. */
export function ItemMinutes({ name, form }: Props) {
  const t = useT();
  const { value, onChange } = form.field(name);
  const usual = useApi('meetings.usual', null).data?.[name === 'minutesNew' ? 'newCase' : 'followUp'] ?? null;
  const label = t(`settings.series.${name}`);
  return (
    <div className={css.stack}>
      <NumberStepper
        label={label}
        unit={t('settings.unit.minutes')}
        {...limitsOf(series.fields[name].schema)}
        value={value ?? usual ?? minutesDefaults[name]}
        onChange={onChange}
      />
      {value === null ? (
        <p className={css.hint}>
          {t(usual === null ? 'settings.series.suggested' : 'settings.series.learned')}
        </p>
      ) : (
        <Button
          size="compact"
          variant="quiet"
          ariaLabel={t('settings.series.learnAgain.label', { kind: label.toLowerCase() })}
          onPress={() => onChange(null)}
        >
          {t('settings.series.learnAgain')}
        </Button>
      )}
    </div>
  );
}
