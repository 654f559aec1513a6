import { TeamInput } from '../../domain/settings/settings-contract.ts';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { NumberStepper } from '../ui/number-stepper.tsx';
import { TextField } from '../ui/text-field.tsx';
import css from './form.module.css';
import { PageForm } from './page-form.tsx';
import { Section } from './section.tsx';
import type { Settings } from './settings.ts';
import { useForm } from './use-form.ts';
import { WithSettings } from './with-settings.tsx';

export function TeamSection() {
  const t = useT();
  return (
    <Section title={t('settings.section.team')} lead={t('settings.team.lead')}>
      <WithSettings>{({ team }) => <TeamForm key={JSON.stringify(team)} team={team} />}</WithSettings>
    </Section>
  );
}

const limits = [
  { field: 'idleMinutes', min: 1, max: 60, unit: 'minutes', group: 'lock' },
  { field: 'idleMinutesLive', min: 5, max: 120, unit: 'minutes', group: 'lock' },
  { field: 'consentMonths', min: 1, max: 24, unit: 'months', group: 'consent' },
  { field: 'directedConsentMonths', min: 1, max: 12, unit: 'months', group: 'consent' },
  { field: 'consentReminderDays', min: 1, max: 120, unit: 'days', group: 'consent' },
  { field: 'familyAnswerDays', min: 1, max: 30, unit: 'days', group: 'followUp' },
  { field: 'followUpWeeks', min: 1, max: 52, unit: 'weeks', group: 'followUp' },
] as const;
const groups = ['lock', 'consent', 'followUp'] as const;

function TeamForm({ team }: { readonly team: Settings['team'] }) {
  const t = useT();
  const form = useForm('settings/team', team, TeamInput);
  const save = useCommand('settings.saveTeam');
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
        <TextField
          label={t('settings.team.name')}
          value={form.value.name}
          error={form.errorOf('name')}
          isRequired
          onChange={(name) => {
            form.set({ name });
          }}
        />
        <TextField
          label={t('settings.team.municipality')}
          value={form.value.municipality}
          error={form.errorOf('municipality')}
          onChange={(municipality) => {
            form.set({ municipality });
          }}
        />
      </div>
      {groups.map((group) => (
        <fieldset key={group} className={css.form}>
          <legend className={css.title}>
            <b>{t(`settings.team.group.${group}`)}</b>
          </legend>
          <div className={css.pair}>
            {limits
              .filter((limit) => limit.group === group)
              .map(({ field, min, max, unit }) => (
                <NumberStepper
                  key={field}
                  label={t(`settings.team.${field}`)}
                  min={min}
                  max={max}
                  unit={t(`settings.unit.${unit}`)}
                  value={form.value[field]}
                  onChange={(value) => {
                    form.set({ [field]: value });
                  }}
                />
              ))}
          </div>
        </fieldset>
      ))}
    </PageForm>
  );
}
