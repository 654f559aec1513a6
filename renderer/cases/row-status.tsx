import { Ban, CircleCheck, CircleDashed, Clock, Hourglass, ShieldAlert, TriangleAlert } from 'lucide-react';
import { Status } from '../ui/status.tsx';
import { dayAndWeek, shortDay } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import type { CaseRow } from './use-case-window.ts';

/** Consent in one row: the worst of the units, and which. */
export function RowConsent({ consent }: { readonly consent: CaseRow['consent'] }) {
  const t = useT();
  // More than two names do not fit in a row; the preview and the case have them all.
  const units =
    consent.units.length > 2
      ? t('cases.row.consent.units', { count: consent.units.length })
      : consent.units.join(', ');
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
          {t('cases.row.consent.expires', {
            units,
            day: consent.on === null ? '' : shortDay(consent.on),
          }).trim()}
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
  if (row.overdueDays > 0 && row.nextOn !== null)
    return (
      <Status tone="late" icon={TriangleAlert}>
        {dayAndWeek(row.nextOn)}
      </Status>
    );
  if (row.nextOn !== null) return <>{dayAndWeek(row.nextOn)}</>;
  if (row.waitingDays !== null)
    return (
      <Status tone="idle" icon={Hourglass}>
        {t('cases.row.waiting', { count: row.waitingDays })}
      </Status>
    );
  return <>{t('cases.row.noDay')}</>;
}
