import { ClipboardPen } from 'lucide-react';
import { Link } from 'react-router';
import { useApi } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import css from '../overview/attention-list.module.css';
import { childText } from '../overview/child-text.ts';
import { dayAndWeek, shortDay } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { CaseNumbers } from '../ui/case-numbers.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Status } from '../ui/status.tsx';

/** What the next meeting asks about and can be told before it, each line leading to the form. Gone when all is told. */
export function FollowUpsToPrepare() {
  const t = useT();
  const { data } = useApi('goals.toPrepare', null);
  if (data === undefined || data.nextMeetingId === null || data.rows.length === 0) return null;
  return (
    <section className={css.group} aria-labelledby="to-prepare">
      <SectionHead
        id="to-prepare"
        title={t('goals.toPrepare.title')}
        count={data.rows.length}
        action={
          <span className={css.faint}>
            {t('goals.toPrepare.before', { day: dayAndWeek(data.nextMeetingId) })}
          </span>
        }
      />
      <ul>
        {data.rows.map((row) => (
          <li key={row.decisionId} className={css.row}>
            <Status tone="soon" icon={ClipboardPen}>
              {shortDay(row.followUpOn)}
            </Status>
            <span className={css.id}>
              <Link to={paths.case(row.caseId)} className={css.number}>
                <CaseNumbers>{row.number}</CaseNumbers>
              </Link>{' '}
              <span className={css.faint}>{childText(row, t)}</span>
            </span>
            <span className={css.what}>
              <b>{row.person === '' ? t('overview.tasks.nobody') : row.person}</b> {row.what}
            </span>
            <LinkButton
              size="compact"
              to={paths.followUpReport(row.caseId)}
              ariaLabel={t('goals.toPrepare.goTo', { number: row.number })}
            >
              {t('goals.toPrepare.go')}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
