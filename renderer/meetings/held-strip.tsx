import { MonitorX } from 'lucide-react';
import { useState } from 'react';
import { clock } from '../text/dates.ts';
import { joinWords } from '../text/join-words.ts';
import type { Translate } from '../text/t.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { TakeOverDialog } from './take-over-dialog.tsx';
import type { LiveView } from './views.ts';
import { Strip } from './strip.tsx';

type Holder = LiveView['held']['holders'][number];

const deviceText = (t: Translate, { device, isThis }: Holder): string =>
  isThis ? t('meetings.held.thisDevice') : device === '' ? t('meetings.held.unknown') : device;

const holderText = (t: Translate, holder: Holder): string =>
  t('meetings.held.holder', {
    user: holder.user,
    device: deviceText(t, holder),
    time: clock(holder.since),
  });

/** That the meeting is held elsewhere, or at more than one machine; nothing while this one alone holds it. */
export function HeldStrip({ live }: { readonly live: Pick<LiveView, 'meeting' | 'held'> }) {
  const t = useT();
  const [isAsking, setAsking] = useState(false);
  const { isHere, holders } = live.held;
  const [first, ...others] = holders;
  if (first === undefined || (isHere && others.length === 0)) return null;
  const isOne = others.length === 0;
  return (
    <Strip
      label={t('meetings.held.title')}
      icon={MonitorX}
      looks={isOne ? 'calm' : 'stop'}
      role="alert"
      title={
        isOne
          ? t('meetings.held.away', {
              user: first.user,
              device: deviceText(t, first),
              time: clock(first.since),
            })
          : t('meetings.held.both')
      }
      actions={
        <>
          <Button size="compact" onPress={() => setAsking(true)}>
            {t('meetings.held.takeOver')}
          </Button>
          {isAsking && <TakeOverDialog meetingId={live.meeting.id} onClose={() => setAsking(false)} />}
        </>
      }
    >
      {isOne
        ? t('meetings.held.awayText')
        : t('meetings.held.bothText', { holders: joinWords(holders.map((one) => holderText(t, one))) })}
    </Strip>
  );
}
