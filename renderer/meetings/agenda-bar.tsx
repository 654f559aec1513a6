import { addMinutes } from '../../domain/meetings/agenda-rules.ts';
import { clockTime } from '../text/dates.ts';
import { type Translate, useT } from '../text/t.ts';
import { ParkFirst } from './park-first.tsx';
import type { AgendaEdits } from './use-agenda-edits.ts';
import type { AgendaView } from './views.ts';
import styles from './agenda-bar.module.css';

/** Minutes against the meeting's length: what fits, what is left, or how much to park. */
export function AgendaBar({
  view,
  edits,
  isFixed,
}: {
  readonly view: AgendaView;
  readonly edits: AgendaEdits;
  readonly isFixed: boolean;
}) {
  const t = useT();
  const { rows } = edits;
  const { frame, total } = view.minutes;
  const planned = rows.reduce((sum, row) => sum + row.minutes, frame * 2);
  const spare = total - planned;
  return (
    <div className={styles['fit']}>
      <p>
        <b>{t('meetings.fit.of', { planned, total })}</b>{' '}
        {t('meetings.fit.ends', { time: clockTime(addMinutes(view.meeting.startsAt, planned)) })}
        {spare < 0 && ` ${t('meetings.fit.over', { count: -spare })}`}{' '}
        <ParkFirst over={-spare} edits={edits} isFixed={isFixed} />
      </p>
      {!isFixed && <Usual usual={view.usual} />}
      <div className={styles['bar']} aria-hidden>
        <i data-kind="frame" style={{ flex: frame }} />
        {rows.map((row) => (
          <i key={row.caseId} data-kind={row.kind} style={{ flex: row.minutes }} />
        ))}
        <i data-kind="frame" style={{ flex: frame }} />
        {spare !== 0 && <i data-kind={spare > 0 ? 'spare' : 'over'} style={{ flex: Math.abs(spare) }} />}
      </div>
      <p className={styles['legend']}>
        <span>
          <i />
          {t('meetings.fit.followUps')}
        </span>
        <span>
          <i data-kind="newCase" />
          {t('meetings.fit.newCases')}
        </span>
        <span>
          <i data-kind="frame" />
          {t('meetings.fit.frame')}
        </span>
        {spare !== 0 && (
          <span>
            <i data-kind={spare > 0 ? 'spare' : 'over'} />
            {spare > 0
              ? t('meetings.fit.spare', { count: spare })
              : t('meetings.fit.tooMuch', { count: -spare })}
          </span>
        )}
      </p>
    </div>
  );
}

/** What the last quarter has taught, which items are planned with unless somebody says otherwise. */
function Usual({ usual }: { readonly usual: AgendaView['usual'] }) {
  const t = useT();
  const text = usualText(t, usual);
  return text === null ? null : <p className={styles['usual']}>{text}</p>;
}

function usualText(t: Translate, { newCase, followUp }: AgendaView['usual']): string | null {
  if (newCase !== null && followUp !== null) return t('meetings.usual.both', { newCase, followUp });
  if (newCase !== null) return t('meetings.usual.newCase', { newCase });
  return followUp === null ? null : t('meetings.usual.followUp', { followUp });
}
