import type { ReportView } from '../../domain/goals/effect-views.ts';
import { withYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { ReportSaid } from './report-said.tsx';
import styles from './goals.module.css';

/** How it goes with one thing that was decided, and what the child has said about it. */
export function ReportLine({ report }: { readonly report: ReportView }) {
  const t = useT();
  return (
    <div>
      <p>
        <b>{t(`goals.state.${report.state}`)}</b>
        {report.because !== '' && `. ${report.because}`}
      </p>
      <ReportSaid report={report} />
      <p className={styles.meta}>{t('goals.report.by', { by: report.by, day: withYear(report.on) })}</p>
    </div>
  );
}
