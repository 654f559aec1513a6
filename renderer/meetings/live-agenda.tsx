import { useEffect, useRef } from 'react';
import { Ban, Check, Plus, Repeat, ShieldAlert } from 'lucide-react';
import { clock } from '../text/dates.ts';
import { joinWords } from '../text/join-words.ts';
import { caseLabel } from '../protection/case-label.ts';
import { RoomStatus } from '../protection/room-status.tsx';
import { SipDue } from '../sip/sip-due.tsx';
import { useT } from '../text/t.ts';
import type { Translate } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Status } from '../ui/status.tsx';
import type { Forecast } from '../../domain/meetings/forecast.ts';
import { WaitsFor } from './absence-notice.tsx';
import { deferredText } from './agenda-reason.tsx';
import { PutOffHint } from './put-off-hint.tsx';
import type { AgendaRow, LiveView } from './views.ts';
import styles from './live-agenda.module.css';
import { CaseNumbers } from '../ui/case-numbers.tsx';

interface LiveAgendaProps {
  readonly live: LiveView;
  readonly currentId: string | null;
  readonly seconds: number;
  readonly forecast: Forecast;
  readonly isPaused: boolean;
  readonly onOpen: (caseId: string) => void;
  /** Null where the meeting can only be watched. */
  readonly onPutOff: ((caseId: string) => void) | null;
  readonly onAddCase: (() => void) | null;
}

type Step = 'done' | 'now' | 'ahead';

const stepOf = (row: AgendaRow, currentId: string | null): Step => {
  if (row.caseId === currentId) return 'now';
  return row.outcome === 'none' ? 'ahead' : 'done';
};

export function kindText(t: Translate, row: Pick<AgendaRow, 'kind' | 'ordinal'>): string {
  return row.kind === 'followUp' && row.ordinal > 0
    ? t('meetings.kind.followUpNth', { ordinal: row.ordinal })
    : t(`meetings.kind.${row.kind}`);
}

function detailText(t: Translate, row: AgendaRow): string {
  const kind = kindText(t, row);
  return row.outcome === 'none' ? kind : `${kind}, ${t(`meetings.outcome.${row.outcome}`)}`;
}

/** The meeting as a thread: walked, now and ahead, with the time it takes. */
export function LiveAgenda(props: LiveAgendaProps) {
  const { live, currentId, seconds, forecast, isPaused, onOpen, onPutOff, onAddCase } = props;
  const t = useT();
  const edge = live.minutes.frame;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);
  return (
    <>
      <div className={styles['summary']}>
        <strong>{t('meetings.live.endsAt', { time: clock(new Date(forecast.endsAt).toISOString()) })}</strong>
        <br />
        {isPaused ? <PausedText live={live} /> : marginText(t, forecast)}
        <Progress live={live} currentId={currentId} seconds={seconds} />
        {!isPaused && onPutOff !== null && (
          <PutOffHint live={live} currentId={currentId} forecast={forecast} onPutOff={onPutOff} />
        )}
      </div>
      <ol className={styles['list']} ref={list}>
        {live.items.map((row, index) => (
          <li
            key={row.caseId}
            data-step={stepOf(row, currentId)}
            aria-current={row.caseId === currentId ? 'step' : undefined}
          >
            <button type="button" className={styles['row']} onClick={() => onOpen(row.caseId)}>
              <span className={styles['knot']}>
                {row.outcome === 'decided' || row.outcome === 'answered' ? (
                  <Check size={13} aria-hidden />
                ) : row.outcome === 'deferred' ? (
                  <Repeat size={13} aria-hidden />
                ) : (
                  index + 1
                )}
              </span>
              <span>
                <span className={styles['title']}>
                  <CaseNumbers>{caseLabel(t, row.number)}</CaseNumbers>
                </span>
                <span className={styles['detail']}>{detailText(t, row)}</span>
              </span>
              <span className={styles['minutes']}>{minutesText(t, row)}</span>
              <OutsideFlag row={row} />
              <MustDecideFlag row={row} />
              {row.sip !== null && row.outcome === 'none' && (
                <span className={styles['flag']}>
                  <SipDue due={row.sip} />
                </span>
              )}
              {row.waitsFor.length > 0 && row.outcome === 'none' && (
                <span className={styles['flag']}>
                  <WaitsFor row={row} />
                </span>
              )}
            </button>
          </li>
        ))}
        <li data-step="ahead">
          <div className={styles['row']}>
            <span className={styles['knot']} />
            <span>
              <span className={styles['title']}>{t('meetings.frame.end')}</span>
              <span className={styles['detail']}>{t('meetings.frame.endDetail')}</span>
            </span>
            <span className={styles['minutes']}>{t('meetings.minutes', { minutes: edge })}</span>
          </div>
        </li>
      </ol>
      {onAddCase !== null && (
        <p className={styles['add']}>
          <Button variant="quiet" size="compact" icon={Plus} onPress={onAddCase}>
            {t('meetings.addCase')}
          </Button>
        </p>
      )}
    </>
  );
}

/** The pause that is going on, and those before it. */
function PausedText({ live }: { readonly live: LiveView }) {
  const t = useT();
  const since = live.pausedAt === null ? '' : clock(live.pausedAt);
  const minutes = Math.round(live.pausedSeconds / 60);
  return (
    <>
      {since === '' ? t('meetings.live.paused') : t('meetings.live.pausedSince', { time: since })}
      {minutes > 0 && ` ${t('meetings.live.pausedBefore', { count: minutes })}`}
    </>
  );
}

function MustDecideFlag({ row }: { readonly row: AgendaRow }) {
  const t = useT();
  if (!row.mustDecide || row.outcome !== 'none') return null;
  return (
    <span className={styles['flag']}>
      <Status tone="late" icon={Repeat} canWrap>
        {deferredText(t, row)}
      </Status>
    </span>
  );
}

function marginText(t: Translate, { marginMinutes, reached, of }: Forecast): string {
  if (reached < of) return t('meetings.live.reach', { reached, of });
  if (marginMinutes < 0) return t('meetings.live.over', { count: -marginMinutes });
  return t('meetings.live.margin', { count: marginMinutes });
}

function minutesText(t: Translate, row: AgendaRow): string {
  const spent = Math.round(row.seconds / 60);
  if (row.outcome === 'none' || spent === 0) return t('meetings.minutes', { minutes: row.minutes });
  return t('meetings.minutesOf', { spent, planned: row.minutes });
}

function OutsideFlag({ row }: { readonly row: AgendaRow }) {
  const t = useT();
  if (row.outcome !== 'none') return null;
  if (row.protected !== null)
    return (
      <span className={styles['flag']}>
        <RoomStatus room={row.protected} />
      </span>
    );
  if (row.outside.length === 0 && row.planOnly.length > 0)
    return (
      <span className={styles['flag']}>
        <Status tone="soon" icon={ShieldAlert} canWrap>
          {t('meetings.outside.planOnly', { units: joinWords(row.planOnly.map((unit) => unit.name)) })}
        </Status>
      </span>
    );
  if (row.outside.length === 0) return null;
  const isWithdrawn = row.outside.every((unit) => unit.withdrawn);
  const units = joinWords(row.outside.map((unit) => unit.name));
  const text = row.consentMissing
    ? t('meetings.leaves.noConsent')
    : t(isWithdrawn ? 'meetings.outside.withdrawn' : 'meetings.outside.missing', { units });
  return (
    <span className={styles['flag']}>
      <Status tone="late" icon={isWithdrawn ? Ban : ShieldAlert} canWrap>
        {text}
      </Status>
    </span>
  );
}

function Progress({
  live,
  currentId,
  seconds,
}: {
  readonly live: LiveView;
  readonly currentId: string | null;
  readonly seconds: number;
}) {
  const planned = live.items.reduce((sum, row) => sum + row.minutes, live.minutes.frame * 2);
  const spare = live.minutes.total - planned;
  return (
    <div className={styles['bar']} aria-hidden>
      {live.items.map((row) => {
        const step = stepOf(row, currentId);
        const spent = Math.min(row.minutes, seconds / 60);
        if (step !== 'now') return <i key={row.caseId} data-step={step} style={{ flex: row.minutes }} />;
        return (
          <i key={row.caseId} data-step={step} style={{ flex: row.minutes }}>
            <i data-step="done" style={{ width: `${Math.round((spent / row.minutes) * 100)}%` }} />
          </i>
        );
      })}
      {spare > 0 && <i data-step="spare" style={{ flex: spare }} />}
    </div>
  );
}
