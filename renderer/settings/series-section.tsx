import { SeriesInput } from '../../domain/settings/settings-contract.ts';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { NumberStepper } from '../ui/number-stepper.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { CalendarDays } from 'lucide-react';
import { Note } from '../ui/note.tsx';
import css from './form.module.css';
import { PageForm } from './page-form.tsx';
import { Section } from './section.tsx';
import type { Settings } from './settings.ts';
import { useForm } from './use-form.ts';
import { WithSettings } from './with-settings.tsx';

export function SeriesSection() {
  const t = useT();
  return (
    <Section title={t('settings.section.series')} lead={t('settings.series.lead')}>
      <WithSettings>
        {(settings) => <SeriesForm key={JSON.stringify(settings.series)} settings={settings} />}
      </WithSettings>
      <Note icon={CalendarDays}>{t('settings.series.note')}</Note>
    </Section>
  );
}

const minutes = [
  { field: 'minutesNew', min: 1, max: 60 },
  { field: 'minutesFollowUp', min: 1, max: 60 },
  { field: 'minutesFrame', min: 0, max: 30 },
] as const;
const noChair = '-';

function SeriesForm({ settings }: { readonly settings: Settings }) {
  const t = useT();
  const form = useForm('settings/series', settings.series, SeriesInput);
  const save = useCommand('settings.saveSeries');
  const weekdays = t('ui.date.weekdaysLong').split(' ');
  return (
    <PageForm
      form={form}
      isPending={save.isPending}
      isSaved={save.isSuccess}
      error={save.error}
      onSave={() => {
        form.submit(() => {
          save.mutate(form.value, { onSuccess: form.discard });
        });
      }}
    >
      <div className={css.pair}>
        <Select
          label={t('settings.series.weekday')}
          options={weekdays.map((label, index) => ({ id: String(index + 1), label }))}
          value={String(form.value.weekday)}
          onChange={(id) => {
            form.set({ weekday: Number(id) });
          }}
        />
        <TimeField
          label={t('settings.series.startsAt')}
          value={form.value.startsAt}
          error={form.errorOf('startsAt')}
          onChange={(startsAt) => {
            form.set({ startsAt });
          }}
        />
        <TimeField
          label={t('settings.series.endsAt')}
          value={form.value.endsAt}
          error={form.errorOf('endsAt')}
          onChange={(endsAt) => {
            form.set({ endsAt });
          }}
        />
        <NumberStepper
          label={t('settings.series.everyWeeks')}
          min={1}
          max={4}
          unit={t('settings.series.everyWeeksUnit')}
          value={form.value.everyWeeks}
          onChange={(everyWeeks) => {
            form.set({ everyWeeks });
          }}
        />
        <TextField
          label={t('settings.series.place')}
          value={form.value.place}
          error={form.errorOf('place')}
          onChange={(place) => {
            form.set({ place });
          }}
        />
        <Select
          label={t('settings.series.chair')}
          options={[
            { id: noChair, label: t('settings.series.noChair') },
            ...settings.people
              .filter((person) => !person.archived)
              .map(({ id, name, unit }) => ({ id, label: name, detail: unit })),
          ]}
          value={form.value.chairPersonId ?? noChair}
          onChange={(id) => {
            form.set({ chairPersonId: id === noChair ? null : id });
          }}
        />
      </div>
      <fieldset className={css.form}>
        <legend className={css.title}>
          <b>{t('settings.series.minutes')}</b>
        </legend>
        <div className={css.pair}>
          {minutes.map(({ field, min, max }) => (
            <NumberStepper
              key={field}
              label={t(`settings.series.${field}`)}
              min={min}
              max={max}
              unit={t('settings.unit.minutes')}
              value={form.value[field]}
              onChange={(value) => {
                form.set({ [field]: value });
              }}
            />
          ))}
        </div>
      </fieldset>
    </PageForm>
  );
}

interface TimeProps {
  readonly label: string;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (value: string) => void;
}

/** Written as Swedes write it, 13.00; kept as 13:00. */
function TimeField({ label, value, error, onChange }: TimeProps) {
  const t = useT();
  return (
    <TextField
      label={label}
      value={value.replace(':', '.')}
      error={error === null ? null : t('settings.error.time')}
      inputMode="numeric"
      onChange={(typed) => {
        onChange(typed.replace('.', ':'));
      }}
    />
  );
}
