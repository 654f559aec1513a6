import { ArrowLeft } from 'lucide-react';
import { paths } from '../app/paths.ts';
import { dayAndWeek } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { LinkButton } from '../ui/link-button.tsx';
import type { LiveView } from './views.ts';

/** Which meeting it is, and the way back to its plan. */
export function LiveTitle({ meeting }: Pick<LiveView, 'meeting'>) {
  const t = useT();
  return (
    <>
      <LinkButton
        variant="quiet"
        size="compact"
        icon={ArrowLeft}
        to={paths.meeting(meeting.id)}
        ariaLabel={t('meetings.backToPlan')}
      >
        {null}
      </LinkButton>
      <h1>{t('meetings.live.title', { day: dayAndWeek(meeting.heldOn ?? meeting.id) })}</h1>
    </>
  );
}
