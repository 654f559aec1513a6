import { useApi } from '../api/use-api.ts';
import { FollowUpsToPrepare } from '../goals/follow-ups-to-prepare.tsx';
import { useT } from '../text/t.ts';
import { Empty } from '../ui/empty.tsx';
import { AttentionList } from './attention-list.tsx';
import { OverdueTasks } from './overdue-tasks.tsx';
import type { Overview } from './overview.ts';

/** What needs a member of a unit today, and nothing that only the coordinator can do. */
export function MemberAttention({
  overview: { handover, tasks },
}: {
  readonly overview: Pick<Overview, 'handover' | 'tasks'>;
}) {
  const t = useT();
  const { data } = useApi('goals.toPrepare', null);
  if (data?.rows.length === 0 && handover.total === 0 && tasks.total === 0)
    return <Empty title={t('overview.clear.noMeeting')}>{t('overview.clear.member')}</Empty>;
  return (
    <>
      <FollowUpsToPrepare />
      <AttentionList kind="handover" lines={handover} />
      <OverdueTasks tasks={tasks} />
    </>
  );
}
