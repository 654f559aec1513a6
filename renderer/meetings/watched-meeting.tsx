import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useApi } from '../api/use-api.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { HeldStrip } from './held-strip.tsx';
import { LiveAgenda } from './live-agenda.tsx';
import { LiveCasePanel } from './live-case-panel.tsx';
import { hintOf, liveShortcuts } from './live-keys.ts';
import { forecastOf } from './live-forecast.ts';
import { LiveTitle } from './live-title.tsx';
import { useCurrentItem } from './use-current-item.ts';
import type { LiveView } from './views.ts';
import styles from './live.module.css';

/** A meeting that is held at another machine: everything can be read, nothing can be changed. */
export function WatchedMeeting({ live }: { readonly live: LiveView }) {
  const t = useT();
  const { meeting, items } = live;
  const current = useCurrentItem(live);
  const opened = useApi(
    'meetings.case',
    { meetingId: meeting.id, caseId: current.id ?? '-' },
    { enabled: current.id !== null },
  );
  const row = items[current.index];
  const go = (to: typeof row | null): void => {
    if (to != null) current.open(to.caseId);
  };
  useShortcuts([
    ...liveShortcuts(t, 'next', () => go(current.next)),
    ...liveShortcuts(t, 'previous', () => go(current.previous)),
  ]);
  return (
    <div className={`${styles['live'] ?? ''} ${styles['watched'] ?? ''}`}>
      <header className={styles['top']}>
        <LiveTitle meeting={meeting} />
      </header>
      <div className={styles['strips']}>
        <HeldStrip live={live} />
      </div>
      <main id="main" className={styles['main']} tabIndex={-1} aria-busy={opened.isPending}>
        <section className={styles['stage']} aria-label={t('meetings.region.case')}>
          {opened.data !== undefined && (
            <LiveCasePanel
              key={opened.data.caseId}
              meetingId={meeting.id}
              heldOn={meeting.heldOn ?? meeting.id}
              item={opened.data}
              place={current.index + 1}
              of={items.length}
              isWatching
            />
          )}
          {current.id === null && <p>{t('meetings.live.noItems')}</p>}
        </section>
      </main>
      <div className={styles['agenda']}>
        <section className={styles['thread']} aria-label={t('meetings.region.agenda')}>
          <LiveAgenda
            live={live}
            currentId={current.id}
            seconds={row?.seconds ?? 0}
            forecast={forecastOf(live, current.id, row?.seconds ?? 0)}
            isPaused={live.pausedAt !== null}
            onOpen={current.open}
            onPutOff={null}
            onAddCase={null}
          />
        </section>
      </div>
      <footer className={styles['bottom']}>
        <span />
        <div className={styles['middle']}>
          <Button
            icon={ArrowLeft}
            shortcut={hintOf('previous')}
            isDisabled={current.previous === null}
            onPress={() => go(current.previous)}
          >
            {t('meetings.live.previous')}
          </Button>
          <Button
            icon={ArrowRight}
            shortcut={hintOf('next')}
            isDisabled={current.next === null}
            onPress={() => go(current.next)}
          >
            {t('meetings.live.next')}
          </Button>
        </div>
        <span />
      </footer>
    </div>
  );
}
