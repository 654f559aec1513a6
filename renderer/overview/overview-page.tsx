import { ListChecks, Plus } from 'lucide-react';
import { useNavigate } from 'react-router';
import { useApi } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { longDay, week } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { GettingStarted } from './getting-started.tsx';
import { MemberAttention } from './member-attention.tsx';
import { MissingNotice } from './missing-notice.tsx';
import { NextMeetingCard } from './next-meeting-card.tsx';
import { SideFigures } from './side-figures.tsx';
import { TeamAttention } from './team-attention.tsx';
import { UnseatedNotice } from '../users/unseated-notice.tsx';
import css from './overview-page.module.css';
import type { Overview } from './overview.ts';
import { sentenceCase } from '../text/sentence-case.ts';

/** Is the next meeting ready, and what must be sorted out first. Shows what the core answers, and works out nothing. */
export function OverviewPage() {
  const t = useT();
  const navigate = useNavigate();
  const overview = useApi('overview.get', null);
  const session = useApi('session.get', null);
  const mayWrite = session.data?.user.role === 'coordinator';
  const raise = (): void => void navigate(paths.newCase);
  useShortcuts(mayWrite ? [{ keys: 'n', label: t('overview.newCase'), action: raise }] : []);
  const today = overview.data?.today ?? session.data?.today;
  return (
    <Sheet>
      <PageHead
        title={today === undefined ? t('overview.title') : sentenceCase(longDay(today))}
        detail={today === undefined ? undefined : week(today)}
        actions={
          mayWrite ? (
            <>
              <LinkButton to={paths.tasks} icon={ListChecks}>
                {t('overview.tasks.all')}
              </LinkButton>
              <Button icon={Plus} shortcut="N" onPress={raise}>
                {t('overview.newCase')}
              </Button>
            </>
          ) : undefined
        }
      />
      <Loaded query={overview} failed={t('overview.error')} rows={9}>
        {(data) => <Contents overview={data} mayRun={mayWrite} />}
      </Loaded>
    </Sheet>
  );
}

function Contents({ overview, mayRun }: { readonly overview: Overview; readonly mayRun: boolean }) {
  const t = useT();
  const { next, consent, ending, handover, overdue, sip, tasks, waiting, gettingStarted } = overview;
  const isNew = gettingStarted.some((step) => !step.done);
  // What only has its follow-up ahead comes last, and is nothing to sort out.
  const isSipClear = sip.rows[0] === undefined || sip.rows[0].state === 'sipFollowUpLeft';
  const isClear =
    isSipClear && [consent, ending, handover, overdue, tasks, waiting].every(({ total }) => total === 0);
  return (
    <>
      {isNew && mayRun ? <GettingStarted steps={gettingStarted} /> : null}
      <Unseated names={overview.unseated} />
      {next?.missing == null ? null : <MissingNotice meeting={next.meeting} missing={next.missing} />}
      {next === null ? null : (
        <NextMeetingCard next={next} weeks={overview.weeks} today={overview.today} mayRun={mayRun} />
      )}
      {isClear && isNew ? null : (
        <div className={css.columns}>
          <section aria-labelledby="attention">
            <h2 id="attention" className="sr">
              {t('overview.attention')}
            </h2>
            {mayRun ? (
              <TeamAttention overview={overview} isClear={isClear} />
            ) : (
              <MemberAttention overview={overview} />
            )}
          </section>
          <SideFigures overview={overview} isMember={!mayRun} />
        </div>
      )}
    </>
  );
}

function Unseated({ names }: { readonly names: readonly string[] }) {
  const t = useT();
  return (
    <div className={css.notice}>
      <UnseatedNotice
        names={names}
        actions={
          <LinkButton size="compact" to={paths.settings('users')}>
            {t('users.unseated.go')}
          </LinkButton>
        }
      />
    </div>
  );
}
