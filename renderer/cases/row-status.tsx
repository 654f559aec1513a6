import {
  Ban,
  CalendarCheck,
  CircleCheck,
  CircleDashed,
  Clock,
  Hourglass,
  ShieldAlert,
  TriangleAlert,
} from 'lucide-react';
import { Status } from '../ui/status.tsx';
import { dayMonth, week } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import type { CaseRow } from './use-case-window.ts';

/** Consent in one row: the worst of the units, and which. */
export function RowConsent({ consent }: { readonly consent: CaseRow['consent'] }) {
  const t = useT();
  // More than two names do not fit in a row; the preview and the case have them all.
  const units = consent.units.length > 2 ? '' : consent.units.join(', ');
  const day = consent.on === null ? '' : dayMonth(consent.on);
  switch (consent.state) {
    case 'ok':
      return (
        <Status tone="ok" icon={CircleCheck}>
          {t('cases.row.consent.ok')}
        </Status>
      );
    case 'expires':
      return (
        <Status tone="soon" icon={Clock}>
          {units === ''
            ? t('cases.row.consent.expires', { day })
            : t('cases.row.consent.expiresUnits', { units, day })}
        </Status>
      );
    case 'missing':
      return (
        <Status tone="late" icon={ShieldAlert}>
          {units === '' ? t('cases.row.consent.missing') : t('cases.row.consent.missingUnits', { units })}
        </Status>
      );
    case 'withdrawn':
      return (
        <Status tone="late" icon={Ban}>
          {units === '' ? t('cases.row.consent.withdrawn') : t('cases.row.consent.withdrawnUnits', { units })}
        </Status>
      );
    case 'waiting':
      return (
        <Status tone="idle" icon={CircleDashed}>
          {t('cases.row.consent.waiting')}
        </Status>
      );
  }
}

/** When the case is next due, or for how long it has waited without a day. */
export function RowNext({ row }: { readonly row: CaseRow }) {
  const t = useT();
  // Meetings share a weekday, so in a narrow column the date and the week say it all.
  const day = row.nextOn === null ? '' : `${dayMonth(row.nextOn)}, ${week(row.nextOn)}`;
  if (row.overdueDays > 0 && day !== '')
    return (
      <Status tone="late" icon={TriangleAlert}>
        {day}
      </Status>
    );
  if (row.step === 'closed') return null;
  if (day !== '') return <>{day}</>;
  if (row.comesUpOn !== null)
    return (
      <Status tone="idle" icon={CalendarCheck}>
        {t('cases.row.comesUp', { day: dayMonth(row.comesUpOn) })}
      </Status>
    );
  if (row.waitingDays !== null)
    return (
      <Status tone="idle" icon={Hourglass}>
        {row.waitingDays === 0 ? t('cases.row.newToday') : t('cases.row.waiting', { count: row.waitingDays })}
      </Status>
    );
  return <>{t('cases.row.noDay')}</>;
}
