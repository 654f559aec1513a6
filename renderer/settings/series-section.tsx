import { CalendarDays } from 'lucide-react';
import { SeriesInput } from '../../domain/settings/settings-contract.ts';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Note } from '../ui/note.tsx';
import { NumberStepper } from '../ui/number-stepper.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TimeField } from '../ui/time-field.tsx';
import css from './form.module.css';
import { Holidays } from './holidays.tsx';
import { ItemMinutes } from './item-minutes.tsx';
import { limitsOf } from './limits-of.ts';
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
        {(settings) => (
          <>
            <SeriesForm key={JSON.stringify(settings.series)} settings={settings} />
            <Holidays holidays={settings.holidays} />
          </>
        )}
      </WithSettings>
      <Note icon={CalendarDays}>{t('settings.series.note')}</Note>
    </Section>
  );
}

const noChair = '-';

function SeriesForm({ settings }: { readonly settings: Settings }) {
  const t = useT();
  const form = useForm('settings/series', settings.series, SeriesInput);
  const command = useCommand('settings.saveSeries');
  const weekdays = t('ui.date.weekdaysLong').split(' ');
  return (
    <PageForm form={form} command={command}>
      <div className={css.pair}>
        <Select
          label={t('settings.series.weekday')}
          options={weekdays.map((label, index) => ({ id: String(index + 1), label }))}
          value={String(form.value.weekday)}
          onChange={(id) => {
            form.set({ weekday: Number(id) });
          }}
        />
        <TimeField label={t('settings.series.startsAt')} {...form.field('startsAt')} />
        <TimeField label={t('settings.series.endsAt')} {...form.field('endsAt')} />
        <NumberStepper
          label={t('settings.series.everyWeeks')}
          unit={t('settings.series.everyWeeksUnit')}
          {...limitsOf(SeriesInput.shape.everyWeeks)}
          {...form.field('everyWeeks')}
        />
        <TextField label={t('settings.series.place')} {...form.field('place')} />
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
        <p className={css.hint}>{t('settings.series.minutesHint')}</p>
        <div className={css.pair}>
          <ItemMinutes name="minutesNew" form={form} />
          <ItemMinutes name="minutesFollowUp" form={form} />
          <NumberStepper
            label={t('settings.series.minutesFrame')}
            unit={t('settings.unit.minutes')}
            {...limitsOf(SeriesInput.shape.minutesFrame)}
            {...form.field('minutesFrame')}
          />
        </div>
      </fieldset>
    </PageForm>
  );
}
