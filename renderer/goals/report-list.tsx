import { Undo2 } from 'lucide-react';
import type { ReportView } from '../../domain/goals/effect-views.ts';
import { useCommand } from '../api/use-api.ts';
import { withYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { ReportSaid } from './report-said.tsx';
import styles from './goals.module.css';

/** What has been told between meetings, newest first. */
export function ReportList({ reports }: { readonly reports: readonly ReportView[] }) {
  const t = useT();
  const takeBack = useCommand('goals.takeBack');
  if (reports.length === 0) return null;
  return (
    <div className={styles.block}>
      <h3>{t('goals.report.list')}</h3>
      <ul className={styles.goals}>
        {reports.map((report) => (
          <li key={report.id}>
            <p className={styles.goal}>
              {t('goals.report.line', { what: report.what, state: t(`goals.state.${report.state}`) })}
            </p>
            {report.because !== '' && <p>{report.because}</p>}
            <ReportSaid report={report} />
            <div className={styles.line}>
              <p className={styles.meta}>
                {t('goals.report.by', { by: report.by, day: withYear(report.on) })}
              </p>
              {report.mayTakeBack && (
                <Button
                  size="compact"
                  variant="quiet"
                  icon={Undo2}
                  ariaLabel={t('goals.takeBack.report', { day: withYear(report.on) })}
                  onPress={() => takeBack.mutate({ what: 'followUpReports', id: report.id })}
                >
                  {t('goals.takeBack')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <ErrorLine error={takeBack.error} />
    </div>
  );
}
