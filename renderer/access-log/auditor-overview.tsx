import { CircleCheck, ClipboardCheck, LockKeyhole, UserRoundCog } from 'lucide-react';
import { Link } from 'react-router';
import { told, type Told } from '../../domain/access-log/access-log-rules.ts';
import { dayOfInstant } from '../../domain/kernel/plain-date.ts';
import type { ApiOutput } from '../api/call.ts';
import { useSession } from '../api/session.ts';
import { useApi } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { dayAndWeek, longDay, week } from '../text/dates.ts';
import { sentenceCase } from '../text/sentence-case.ts';
import { useT } from '../text/t.ts';
import type { Icon } from '../ui/icon.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Status } from '../ui/status.tsx';
import { monthWords } from './access-words.ts';
import { ChainBanner } from './chain-banner.tsx';
import css from './auditor-overview.module.css';

const icons: Readonly<Record<Told, Icon>> = { failedUnlocks: LockKeyhole, rights: UserRoundCog };

/** What needs the auditor today: whether the log is whole, months to review, and what has happened since the last one. */
export function AuditorOverview() {
  const t = useT();
  const { today } = useSession();
  const toDo = useApi('accessLog.toDo', null, { isAskedAnew: true });
  return (
    <Sheet>
      <PageHead title={sentenceCase(longDay(today))} detail={week(today)} />
      <div className={css.parts}>
        <ChainBanner />
        <Loaded query={toDo} failed={t('accessLog.error')} rows={6}>
          {({ unsigned, since, counts }) => (
            <>
              <Unsigned months={unsigned} hasReviewed={since !== null} />
              <SinceReview since={since} counts={counts} />
            </>
          )}
        </Loaded>
      </div>
    </Sheet>
  );
}

type ToDo = ApiOutput<'accessLog.toDo'>;

function Unsigned({
  months,
  hasReviewed,
}: {
  readonly months: ToDo['unsigned'];
  readonly hasReviewed: boolean;
}) {
  const t = useT();
  return (
    <section aria-labelledby="to-review">
      <SectionHead id="to-review" title={t('accessLog.toDo.review')} count={months.length} />
      {months.length === 0 ? (
        <Status tone="ok" icon={CircleCheck}>
          {t(hasReviewed ? 'accessLog.toDo.reviewed' : 'accessLog.none.title')}
        </Status>
      ) : (
        <ul className={css.lines}>
          {months.map((month) => (
            <li key={month}>
              <Status tone="soon" icon={ClipboardCheck}>
                {sentenceCase(monthWords(t, month))}
              </Status>
              <span className={css.what}>{t('accessLog.sample.notSigned')}</span>
              <LinkButton
                size="compact"
                to={paths.logSample(month)}
                ariaLabel={t('accessLog.toDo.goReview', { month: monthWords(t, month) })}
              >
                {t('accessLog.toDo.go')}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function SinceReview({ since, counts }: Pick<ToDo, 'since' | 'counts'>) {
  const t = useT();
  const found = told.filter((kind) => counts[kind] > 0);
  return (
    <section aria-labelledby="since-review">
      <SectionHead
        id="since-review"
        title={
          since === null
            ? t('accessLog.toDo.sinceFirst')
            : t('accessLog.toDo.since', { day: dayAndWeek(dayOfInstant(since)) })
        }
      />
      {found.length === 0 ? (
        <Status tone="ok" icon={CircleCheck}>
          {t('accessLog.toDo.nothing')}
        </Status>
      ) : (
        <ul className={css.lines}>
          {found.map((kind) => (
            <li key={kind}>
              <Status tone={kind === 'failedUnlocks' ? 'late' : 'soon'} icon={icons[kind]}>
                {t(`accessLog.only.${kind}`)}
              </Status>
              <Link to={paths.logRowsOf(kind)} className={css.what}>
                {t(`accessLog.toDo.${kind}`, { count: counts[kind] })}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
