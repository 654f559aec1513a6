import { weekdayName } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Empty } from '../ui/empty.tsx';
import { AttentionList } from './attention-list.tsx';
import { OverdueTasks } from './overdue-tasks.tsx';
import type { Overview } from './overview.ts';

/** What the coordinator must sort out first: consent, what is overdue, who waits, in the order in which it stops a case. */
export function TeamAttention({
  overview: { next, consent, ending, handover, overdue, sip, tasks, waiting },
  isClear,
}: {
  readonly overview: Overview;
  readonly isClear: boolean;
}) {
  const t = useT();
  return (
    <>
      {isClear ? (
        <Empty
          title={
            next === null
              ? t('overview.clear.noMeeting')
              : t('overview.clear.title', { day: weekdayName(next.meeting.id) })
          }
        >
          {t('overview.clear.text')}
        </Empty>
      ) : null}
      <AttentionList kind="consent" lines={consent} />
      <AttentionList kind="ending" lines={ending} />
      <AttentionList kind="handover" lines={handover} />
      <AttentionList kind="overdue" lines={overdue} />
      <AttentionList kind="sip" lines={sip} />
      <OverdueTasks tasks={tasks} />
      <AttentionList kind="waiting" lines={waiting} />
    </>
  );
}
