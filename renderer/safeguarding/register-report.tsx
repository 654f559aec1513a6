import { useState } from 'react';
import { today } from '../api/clock.ts';
import { useSession } from '../api/session.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { RadioList } from '../ui/radio-list.tsx';
import { Select } from '../ui/select.tsx';
import { useConcern } from './concern-store.ts';
import css from './concern.module.css';
import { ReportLines } from './report-lines.tsx';

/** That a report has been made, when and by which unit. There is no field for what it says, and there must be none. */
export function RegisterReport() {
  const t = useT();
  const { user } = useSession();
  const { about } = useConcern();
  const [on, setOn] = useState<string | null>(today());
  const [unitId, setUnitId] = useState(user.unitId);
  const [isAboutCase, setAboutCase] = useState(about !== null);
  const report = useCommand('safeguarding.report');
  const caseId = isAboutCase ? (about?.caseId ?? null) : null;
  return (
    <section className={css.register} aria-labelledby="concern-register">
      <h3 id="concern-register">{t('safeguarding.register.title')}</h3>
      <p className={css.hint}>{t('safeguarding.register.text')}</p>
      <p className={css.hint}>{t('safeguarding.register.who')}</p>
      <ReportLines caseId={caseId} heading={t('safeguarding.registered')} />
      <form
        className={css.fields}
        onSubmit={(event) => {
          event.preventDefault();
          if (on !== null && unitId !== null && !report.isPending) report.mutate({ caseId, on, unitId });
        }}
      >
        <div className={css.about}>
          <RadioList
            label={t('safeguarding.about')}
            options={[
              ...(about === null
                ? []
                : [{ id: 'case', label: t('safeguarding.about.case', { number: about.number }) }]),
              {
                id: 'none',
                label: t('safeguarding.about.none'),
                ...(about === null ? { detail: t('safeguarding.about.noneHint') } : {}),
              },
            ]}
            value={isAboutCase ? 'case' : 'none'}
            onChange={(chosen) => setAboutCase(chosen === 'case')}
          />
        </div>
        <DateField label={t('safeguarding.on')} value={on} onChange={setOn} isRequired />
        <UnitChoice unitId={unitId} onChange={setUnitId} />
        <div className={css.act}>
          <Button type="submit" isDisabled={on === null || unitId === null} isPending={report.isPending}>
            {t('safeguarding.register')}
          </Button>
          <p role="status">{report.isSuccess ? t('safeguarding.done') : ''}</p>
        </div>
        <ErrorLine error={report.error} />
      </form>
    </section>
  );
}

/** A member registers for the own unit, the coordinator for any. */
function UnitChoice({
  unitId,
  onChange,
}: {
  readonly unitId: string | null;
  readonly onChange: (unitId: string) => void;
}) {
  const t = useT();
  const { user } = useSession();
  const { data } = useApi('settings.get', null);
  const units = (data?.units ?? []).filter(
    (unit) => !unit.archived && (user.role === 'coordinator' || unit.id === user.unitId),
  );
  return (
    <Select
      label={t('safeguarding.unit')}
      options={units.map((unit) => ({ id: unit.id, label: unit.name }))}
      value={unitId}
      onChange={onChange}
      isRequired
    />
  );
}
