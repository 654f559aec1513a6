import { Stamp } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Refused } from './refused.tsx';
import type { ClosingView } from './views.ts';
import styles from './closing.module.css';

/** Sealing, blocked but reachable while something remains, and the meeting in figures. */
export function ClosingSide({
  view,
  onSealed,
}: {
  readonly view: ClosingView;
  readonly onSealed: (hash: string) => void;
}) {
  const t = useT();
  const { figures, meeting } = view;
  return (
    <aside className={styles['side']} aria-label={t('meetings.closing.side')}>
      {!view.sealed && (
        <section>
          <SectionHead title={t('meetings.seal.title')} />
          <SealButton view={view} onSealed={onSealed} />
          <p className={styles['hint']}>{t('meetings.seal.draftHint')}</p>
          <LinkButton to={paths.minutesOf(meeting.id)} isWide>
            {t('meetings.seal.leave')}
          </LinkButton>
          <LinkButton to={paths.letters(meeting.id)} isWide>
            {t('letters.title')}
          </LinkButton>
        </section>
      )}
      <section>
        <SectionHead title={t('meetings.figures.title')} />
        <dl className={styles['figures']}>
          <Figure
            label={t('meetings.figures.time')}
            value={t('meetings.figures.minutes', { minutes: figures.minutes, planned: figures.planned })}
          />
          {figures.pausedMinutes > 0 && (
            <Figure
              label={t('meetings.figures.paused')}
              value={t('meetings.minutes', { minutes: figures.pausedMinutes })}
            />
          )}
          <Figure label={t('meetings.figures.cases')} value={String(figures.cases)} />
          <Figure label={t('meetings.figures.decisions')} value={String(figures.decisions)} />
          <Figure
            label={t('meetings.figures.units')}
            value={t('meetings.nOfN', { done: figures.units, of: figures.unitsOf })}
          />
        </dl>
      </section>
    </aside>
  );
}

function Figure({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function SealButton({
  view,
  onSealed,
}: {
  readonly view: ClosingView;
  readonly onSealed: (hash: string) => void;
}) {
  const t = useT();
  const seal = useCommand('meetings.seal');
  const [isAsking, setAsking] = useState(false);
  const left = view.missing.length;
  return (
    <>
      <p className={styles['hint']}>
        {left === 0 ? t('meetings.seal.open') : t('meetings.seal.blocked', { count: left })}
      </p>
      <Refused error={seal.error} />
      <Button
        variant={left === 0 ? 'primary' : 'standard'}
        size="large"
        isWide
        icon={Stamp}
        disabledReason={left === 0 ? null : t('meetings.seal.blocked', { count: left })}
        onPress={() => setAsking(true)}
      >
        {left === 0 ? t('meetings.seal') : t('meetings.seal.left', { count: left })}
      </Button>
      <ConfirmDialog
        title={t('meetings.seal.confirmTitle')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        description={t('meetings.seal.confirmText')}
        confirm={t('meetings.seal')}
        isPending={seal.isPending}
        onConfirm={() => {
          seal.mutate(
            { meetingId: view.meeting.id },
            {
              onSuccess: ({ contentHash }) => onSealed(contentHash),
              onSettled: () => setAsking(false),
            },
          );
        }}
      />
    </>
  );
}
