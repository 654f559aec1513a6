import type { TextKey } from '../../domain/text/text.ts';
import { CircleParking, LockKeyhole, Repeat, ShieldAlert } from 'lucide-react';
import { LiveEffect } from '../goals/live-effect.tsx';
import { Notes } from '../notes/notes.tsx';
import { caseLabel } from '../protection/case-label.ts';
import { isRoomGuarded } from '../protection/protected-guard.tsx';
import { gradeText } from '../cases/grades.ts';
import { dayAndWeek } from '../text/dates.ts';
import { type Translate, useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Status } from '../ui/status.tsx';
import { deferredText } from './agenda-reason.tsx';
import { DeferralLineage } from './deferral-lineage.tsx';
import { EarlierDecisions } from './earlier-decisions.tsx';
import { kindText } from './live-agenda.tsx';
import { NotShared } from '../consents/not-shared.tsx';
import { LiveHandover } from './live-handover.tsx';
import { LiveWithdrawal } from './live-withdrawal.tsx';
import { hintOf } from './live-keys.ts';
import { NoteField } from './note-field.tsx';
import type { LiveCase } from './views.ts';
import styles from './live-case.module.css';
import { SipSection } from '../sip/sip-section.tsx';
import { CaseNumbers } from '../ui/case-numbers.tsx';

interface LiveCasePanelProps {
  readonly meetingId: string;
  /** The day it is held, which may be another than planned. */
  readonly heldOn: string;
  readonly item: LiveCase;
  readonly place: number;
  readonly of: number;
  /** Null when it cannot be parked: it has its outcome. */
  readonly onPark?: (() => void) | null;
  /** Nothing can be written: the meeting is held at another machine. */
  readonly isWatching?: boolean;
}

/** The case as the room reads it: the question, the child's words, what was agreed before. */
export function LiveCasePanel({
  meetingId,
  heldOn,
  item,
  place,
  of,
  onPark = null,
  isWatching = false,
}: LiveCasePanelProps) {
  const t = useT();
  if (item.stopped) return <Cover item={item} />;
  const effect = isWatching ? null : <LiveEffect meetingId={meetingId} heldOn={heldOn} item={item} />;
  return (
    <div className={styles['case']}>
      <div className={styles['top']}>
        <p className={styles['kick']}>
          {t('meetings.live.place', { place, of, kind: kindText(t, item).toLowerCase() })}
        </p>
        {!isWatching && (
          <span className={styles['acts']}>
            {onPark !== null && (
              <Button size="compact" icon={CircleParking} shortcut={hintOf('park')} onPress={onPark}>
                {t('meetings.live.park')}
              </Button>
            )}
            <LiveHandover caseId={item.caseId} />
            <LiveWithdrawal caseId={item.caseId} />
          </span>
        )}
      </div>
      <h2>
        <CaseNumbers>{item.number}</CaseNumbers>{' '}
        <small>{item.name === '' ? t('meetings.live.nameHidden') : childText(item, t)}</small>
      </h2>
      {item.deferrals.length > 0 && (
        <div className={styles['deferred']}>
          <Status tone={item.mustDecide ? 'late' : 'soon'} icon={Repeat} canWrap>
            {deferredText(t, {
              deferredTimes: item.deferrals.length,
              deferredSince: item.deferrals[0]?.on ?? null,
              mustDecide: item.mustDecide,
            })}
          </Status>
          <DeferralLineage row={item} />
        </div>
      )}
      {item.question !== '' && (
        <div className={styles['question']}>
          <h3>{t('meetings.live.question')}</h3>
          <p>{item.question}</p>
        </div>
      )}
      {item.childWords !== '' && (
        <figure className={styles['voice']}>
          <blockquote>”{item.childWords}”</blockquote>
          {item.childWordsHow !== '' && <p>{item.childWordsHow}</p>}
        </figure>
      )}
      <LastVoice item={item} />
      <NotShared text={item.notShared} />
      <Background item={item} />
      {item.kind === 'followUp' && effect}
      <EarlierDecisions decisions={item.earlier} tasks={item.tasks} isWatching={isWatching} />
      <SipSection caseId={item.caseId} isWatching={isWatching} />
      {item.kind === 'followUp' ? null : effect}
      {isWatching && <Written item={item} />}
      {!isWatching && !item.isPlanAlone && (
        <div className={styles['note']}>
          <NoteField
            key={`${item.caseId}/${String(item.noteEdition)}`}
            meetingId={meetingId}
            caseId={item.caseId}
            stored={item.note}
            aboutOther={item.noteAboutOther}
          />
        </div>
      )}
      {!item.isPlanAlone && <Notes caseId={item.caseId} notes={item.notes} mayWrite={!isWatching} isFolded />}
    </div>
  );
}

/** What the child said at the latest meeting, or what was planned so that the child would be heard. */
function LastVoice({ item: { lastVoice, childWords } }: { readonly item: LiveCase }) {
  const t = useT();
  if (lastVoice === null || (lastVoice.words !== '' && lastVoice.words === childWords)) return null;
  return (
    <div className={styles['voice']}>
      {lastVoice.words === '' ? (
        <p>
          {t('cases.voice.notAscertained')}, {dayAndWeek(lastVoice.on)}.{' '}
          {lastVoice.plan === '' ? lastVoice.reason : t('cases.voice.plan', { text: lastVoice.plan })}
        </p>
      ) : (
        <>
          <blockquote>{t('cases.voice.quote', { words: lastVoice.words })}</blockquote>
          <p>{t('cases.voice.last', { day: dayAndWeek(lastVoice.on) })}</p>
        </>
      )}
    </div>
  );
}

/** What has been written about the case in this meeting. */
function Written({ item }: { readonly item: LiveCase }) {
  const t = useT();
  return (
    <>
      <EarlierDecisions decisions={item.decisions} tasks={item.newTasks} isWatching />
      {item.note !== '' && (
        <div className={styles['note']}>
          <h3>{t('meetings.live.note')}</h3>
          <p>{item.note}</p>
        </div>
      )}
    </>
  );
}

const childText = ({ name, age, grade }: LiveCase, t: Translate): string =>
  [name, age === null ? '' : t('meetings.age', { age }), gradeText(grade, t)]
    .filter((part) => part !== '')
    .join(', ');

function coverText(item: LiveCase): TextKey {
  if (item.withheld === 'recused') return 'recusals.cover';
  return isRoomGuarded(item) ? 'protection.guard.cover' : 'meetings.guard.cover';
}

function Cover({ item }: { readonly item: LiveCase }) {
  const t = useT();
  const Shape = item.protected === null ? ShieldAlert : LockKeyhole;
  return (
    <div className={styles['cover']}>
      <Shape size={56} strokeWidth={1.6} aria-hidden />
      <h2>
        <CaseNumbers>{caseLabel(t, item.number)}</CaseNumbers>
      </h2>
      <p>{t(coverText(item))}</p>
    </div>
  );
}

function Background({ item }: { readonly item: LiveCase }) {
  const t = useT();
  const parts = [
    { id: 'strengths', label: t('meetings.live.strengths'), text: item.strengths },
    { id: 'tried', label: t('meetings.live.tried'), text: item.triedSoFar },
    { id: 'wish', label: t('meetings.live.wish'), text: item.guardiansWish },
  ].filter((part) => part.text.trim() !== '');
  if (item.kind === 'followUp' || item.kind === 'task' || parts.length === 0) return null;
  return (
    <dl className={styles['background']}>
      {parts.map((part) => (
        <div key={part.id}>
          <dt>{part.label}</dt>
          <dd>{part.text}</dd>
        </div>
      ))}
    </dl>
  );
}
