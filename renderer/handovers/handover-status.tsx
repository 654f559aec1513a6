import { Ban, CircleCheck, Clock, Hourglass, Shuffle, ShieldAlert, Undo2 } from 'lucide-react';
import { daysBetween } from '../../domain/kernel/plain-date.ts';
import { today } from '../api/clock.ts';
import { shortDay } from '../text/dates.ts';
import { type Translate, useT } from '../text/t.ts';
import type { Icon } from '../ui/icon.ts';
import { Status, type Tone } from '../ui/status.tsx';
import type { HandoverRow } from './handover-view.ts';

type Shown = Pick<HandoverRow, 'state' | 'on' | 'answerBy' | 'back' | 'isOutside'>;

/** Within so many days an answer is about to be too late. */
const SOON_DAYS = 1;

const looks: Readonly<Record<HandoverRow['state'], { readonly tone: Tone; readonly icon: Icon }>> = {
  offered: { tone: 'soon', icon: Clock },
  accepted: { tone: 'ok', icon: CircleCheck },
  declined: { tone: 'idle', icon: Ban },
  expired: { tone: 'idle', icon: Hourglass },
  withdrawn: { tone: 'idle', icon: Undo2 },
  overtaken: { tone: 'idle', icon: Shuffle },
};

/** How a handover stands, with its day; what has come back to the team is late. */
export function HandoverStatus({ shown }: { readonly shown: Shown }) {
  const t = useT();
  const { tone, icon } = looks[shown.state];
  if (shown.isOutside)
    return (
      <Status tone="late" icon={ShieldAlert}>
        {t('handovers.state.outside')}
      </Status>
    );
  const isLast = shown.state === 'offered' && daysLeft(shown) <= SOON_DAYS;
  return (
    <Status tone={shown.back !== null || isLast ? 'late' : tone} icon={isLast ? Hourglass : icon}>
      {statusText(shown, t)}
    </Status>
  );
}

const daysLeft = ({ answerBy }: Shown): number => daysBetween(today(), answerBy);

function statusText(shown: Shown, t: Translate): string {
  const { state, on, back } = shown;
  if (back === 'collided') return t('handovers.state.collided');
  if (state !== 'offered') return t(`handovers.state.${state}`, { day: shortDay(on) });
  const left = daysLeft(shown);
  return left <= 0 ? t('handovers.state.lastDay') : t('handovers.state.left', { count: left });
}
