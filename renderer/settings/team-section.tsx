import { TeamInput } from '../../domain/settings/settings-contract.ts';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { NumberStepper } from '../ui/number-stepper.tsx';
import { TextField } from '../ui/text-field.tsx';
import css from './form.module.css';
import { limitsOf } from './limits-of.ts';
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

const periods = [
  { field: 'idleMinutes', unit: 'minutes', group: 'lock' },
  { field: 'idleMinutesLive', unit: 'minutes', group: 'lock' },
  { field: 'consentMonths', unit: 'months', group: 'consent' },
  { field: 'directedConsentMonths', unit: 'months', group: 'consent' },
  { field: 'consentReminderDays', unit: 'days', group: 'consent' },
  { field: 'familyAnswerDays', unit: 'days', group: 'followUp' },
  { field: 'followUpWeeks', unit: 'weeks', group: 'followUp' },
  { field: 'handoverDays', unit: 'days', group: 'handover' },
  { field: 'handoverCap', unit: 'times', group: 'handover' },
  { field: 'deferralCap', unit: 'times', group: 'followUp' },
  { field: 'retentionMonths', unit: 'months', group: 'retention' },
  { field: 'taskMoveCap', unit: 'times', group: 'followUp' },
  { field: 'taskOverdueDays', unit: 'days', group: 'followUp' },
  { field: 'quietWeeks', unit: 'weeks', group: 'followUp' },
  { field: 'residents', unit: 'children', group: 'report' },
] as const;
const contacts = [
  ['receptionName', 'receptionPhone'],
  ['emergencyName', 'emergencyPhone'],
] as const;
const groups = ['lock', 'consent', 'followUp', 'handover', 'retention', 'report'] as const;

function TeamForm({ team }: { readonly team: Settings['team'] }) {
  const t = useT();
  const form = useForm('settings/team', team, TeamInput);
  const command = useCommand('settings.saveTeam');
  return (
    <PageForm form={form} command={command}>
      <div className={css.pair}>
        <TextField label={t('settings.team.name')} isRequired {...form.field('name')} />
        <TextField label={t('settings.team.municipality')} {...form.field('municipality')} />
      </div>
      {groups.map((group) => (
        <fieldset key={group} className={css.form}>
          <legend className={css.title}>
            <b>{t(`settings.team.group.${group}`)}</b>
          </legend>
          <div className={css.pair}>
            {periods
              .filter((period) => period.group === group)
              .map(({ field, unit }) => (
                <NumberStepper
                  key={field}
                  label={t(`settings.team.${field}`)}
                  unit={t(`settings.unit.${unit}`)}
                  {...limitsOf(TeamInput.shape[field])}
                  {...form.field(field)}
                />
              ))}
          </div>
        </fieldset>
      ))}
      <fieldset className={css.form}>
        <legend className={css.title}>
          <b>{t('settings.team.group.contact')}</b>
        </legend>
        <p className={css.hint}>{t('settings.team.contact.hint')}</p>
        {contacts.map((pair) => (
          <div key={pair[0]} className={css.pair}>
            {pair.map((field) => (
              <TextField key={field} label={t(`settings.team.${field}`)} {...form.field(field)} />
            ))}
          </div>
        ))}
      </fieldset>
    </PageForm>
  );
}
