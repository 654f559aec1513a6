import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { seriesDefaults } from '../../domain/settings/settings.ts';
import type { ApiInput } from '../api/call.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TimeField } from '../ui/time-field.tsx';
import css from './form.module.css';

export type NewTeam = Omit<ApiInput<'vault.create'>, 'passphrase' | 'typedCode'>;

export const emptyTeam: NewTeam = {
  teamName: '',
  municipality: '',
  unitName: '',
  userName: '',
  profession: '',
  weekday: seriesDefaults.weekday,
  startsAt: seriesDefaults.startsAt,
  endsAt: seriesDefaults.endsAt,
  place: seriesDefaults.place,
};

interface Props {
  readonly team: NewTeam;
  readonly onChange: (team: NewTeam) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

export function TeamStep({ team, onChange, onBack, onNext }: Props) {
  const t = useT();
  const [hasTried, setTried] = useState(false);
  const set = (part: Partial<NewTeam>): void => onChange({ ...team, ...part });
  const missing = (value: string): string | null =>
    hasTried && value.trim() === '' ? t('vault.team.required') : null;
  const isTimeWrong = team.startsAt >= team.endsAt;
  const isReady =
    [team.teamName, team.userName, team.unitName].every((value) => value.trim() !== '') && !isTimeWrong;
  const weekdays = t('ui.date.weekdaysLong')
    .split(' ')
    .map((label, index) => ({ id: String(index + 1), label }));
  const name = (field: 'teamName' | 'municipality' | 'userName' | 'profession' | 'unitName' | 'place') => ({
    value: team[field],
    fieldKey: `vault/${field}`,
    onChange: (value: string) => {
      set({ [field]: value.slice(0, 120) });
    },
  });
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isReady) onNext();
        else
          requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      }}
    >
      <div className={css.pair}>
        <TextField
          label={t('vault.team.name')}
          {...name('teamName')}
          error={missing(team.teamName)}
          isRequired
          autoFocus
        />
        <TextField label={t('vault.team.municipality')} {...name('municipality')} />
      </div>
      <div className={css.pair}>
        <TextField
          label={t('vault.team.userName')}
          {...name('userName')}
          error={missing(team.userName)}
          isRequired
        />
        <TextField label={t('vault.team.profession')} {...name('profession')} />
      </div>
      <div className={css.pair}>
        <TextField
          label={t('vault.team.unit')}
          {...name('unitName')}
          error={missing(team.unitName)}
          placeholder={t('vault.team.unitExample')}
          isRequired
        />
        <TextField label={t('vault.team.place')} {...name('place')} />
      </div>
      <div className={css.three}>
        <Select
          label={t('vault.team.weekday')}
          options={weekdays}
          value={String(team.weekday)}
          onChange={(weekday) => set({ weekday: Number(weekday) })}
        />
        <TimeField
          label={t('vault.team.startsAt')}
          value={team.startsAt}
          onChange={(startsAt) => set({ startsAt })}
        />
        <TimeField
          label={t('vault.team.endsAt')}
          value={team.endsAt}
          error={isTimeWrong ? t('vault.team.timeWrong') : null}
          onChange={(endsAt) => set({ endsAt })}
        />
      </div>
      <p className={css.note}>{t('vault.team.later')}</p>
      <div className={css.buttons}>
        <Button icon={ArrowLeft} onPress={onBack}>
          {t('vault.create.back')}
        </Button>
        <Button type="submit" variant="primary" size="large" shortcut="Enter">
          {t('vault.team.next')}
        </Button>
      </div>
    </form>
  );
}
