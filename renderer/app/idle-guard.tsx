import { useEffect, useState } from 'react';
import { useSession } from '../api/session.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { lockApp } from './lock.ts';

const WARN_SECONDS = 30;
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** Seconds left before the app locks by itself, and a way to say that somebody is here. */
function useSecondsLeft(limitSeconds: number): { readonly left: number; readonly stay: () => void } {
  const [lastSign, setLastSign] = useState(() => Date.now());
  const [now, setNow] = useState(lastSign);
  useEffect(() => {
    const onSign = (): void => {
      // A step a second is exact enough, and spares the screen.
      setLastSign((last) => (Date.now() - last < 1000 ? last : Date.now()));
    };
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 1000);
    for (const sign of signs) window.addEventListener(sign, onSign, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, onSign, { capture: true });
    };
  }, []);
  const left = Math.ceil(limitSeconds - (Math.max(now, lastSign) - lastSign) / 1000);
  return {
    left,
    stay: () => {
      setLastSign(Date.now());
    },
  };
}

/** Locks when nobody has touched the app for some minutes, after a warning; a live meeting may look idle for longer. */
export function IdleGuard() {
  const t = useT();
  const { idleMinutes, idleMinutesLive, liveMeetingId } = useSession();
  const { left, stay } = useSecondsLeft((liveMeetingId === null ? idleMinutes : idleMinutesLive) * 60);
  const isOver = left <= 0;
  useEffect(() => {
    if (isOver) void lockApp({ isForced: true });
  }, [isOver]);
  return (
    <Dialog
      title={t('app.idle.title', { seconds: Math.max(0, left) })}
      isOpen={left <= WARN_SECONDS}
      onClose={stay}
      size="small"
      isAlert
      actions={
        <Button variant="primary" onPress={stay} autoFocus>
          {t('app.idle.stay')}
        </Button>
      }
    >
      <p>{t('app.idle.text')}</p>
    </Dialog>
  );
}
