import { CircleCheck, Clock, ShieldAlert, ShieldCheck, Timer, TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { joinWords } from '../text/join-words.ts';
import { useT } from '../text/t.ts';
import { Status } from '../ui/status.tsx';
import css from './meeting-facts.module.css';
import type { NextMeeting } from './overview.ts';
import { CaseNumbers } from '../ui/case-numbers.tsx';

/** Three facts about the next meeting: does it fit, may everybody hear, who comes. */
export function MeetingFacts({ next }: { readonly next: NextMeeting }) {
  return (
    <div className={css.facts}>
      <Minutes next={next} />
      <Outside next={next} />
      <Attendance next={next} />
    </div>
  );
}

function Minutes({ next }: { readonly next: NextMeeting }) {
  const t = useT();
  const { plannedMinutes, totalMinutes, newMinutes, followUpMinutes, frameMinutes, meeting } = next;
  const isOver = plannedMinutes > totalMinutes;
  return (
    <div>
      <Status tone={isOver ? 'late' : 'idle'} icon={isOver ? TriangleAlert : Timer}>
        {t(isOver ? 'overview.minutes.over' : 'overview.minutes.planned', {
          planned: plannedMinutes,
          total: totalMinutes,
          over: plannedMinutes - totalMinutes,
        })}
      </Status>
      <div className={css.budget} aria-hidden="true">
        <i className={css.new} style={{ flex: newMinutes }} hidden={newMinutes === 0} />
        <i className={css.followUp} style={{ flex: followUpMinutes }} hidden={followUpMinutes === 0} />
        <i className={css.frame} style={{ flex: frameMinutes }} />
        <i
          className={css.air}
          style={{ flex: Math.max(0, totalMinutes - plannedMinutes) }}
          hidden={totalMinutes <= plannedMinutes}
        />
      </div>
      <p className={css.hint}>
        {t('overview.minutes.parts', {
          newCases: meeting.newCases,
          newMinutes,
          followUps: meeting.followUps,
          followUpMinutes,
          frame: frameMinutes,
        })}{' '}
        <Link to={paths.meeting(meeting.id)} className={css.link} aria-label={t('overview.agenda.label')}>
          {t('overview.agenda')}
        </Link>
      </p>
    </div>
  );
}

function Outside({ next }: { readonly next: NextMeeting }) {
  const t = useT();
  const { outside, meeting } = next;
  const of = meeting.newCases + meeting.followUps;
  if (of === 0)
    return (
      <div>
        <Status tone="idle" icon={ShieldCheck}>
          {t('overview.outside.noCases')}
        </Status>
      </div>
    );
  if (outside.length === 0)
    return (
      <div>
        <Status tone="ok" icon={ShieldCheck} canWrap>
          {t('overview.outside.none')}
        </Status>
      </div>
    );
  const shown = outside.slice(0, 3);
  const rest = outside.length - shown.length;
  return (
    <div>
      <Status tone="late" icon={ShieldAlert} canWrap>
        {t('overview.outside.some', { count: outside.length, of })}
      </Status>
      <p className={css.hint}>
        <CaseNumbers>
          {joinWords(rest === 0 ? shown : [...shown, t('overview.outside.more', { count: rest })])}
        </CaseNumbers>
        .{' '}
        <Link to={paths.meeting(meeting.id)} className={css.link}>
          {t('overview.outside.show')}
        </Link>
      </p>
    </div>
  );
}

function Attendance({ next }: { readonly next: NextMeeting }) {
  const t = useT();
  const { seats, expected, meeting } = next;
  if (seats === 0)
    return (
      <div>
        <Status tone="idle" icon={Clock} canWrap>
          {t('overview.seats.none')}
        </Status>
        <p className={css.hint}>
          <Link to={paths.settings('people')} className={css.link}>
            {t('overview.seats.add')}
          </Link>
        </p>
      </div>
    );
  const missing = seats - expected;
  return (
    <div>
      <Status tone={missing === 0 ? 'ok' : 'soon'} icon={missing === 0 ? CircleCheck : Clock} canWrap>
        {t('overview.seats.expected', { expected, seats })}
      </Status>
      <p className={css.hint}>
        {missing === 0 ? t('overview.seats.all') : t('overview.seats.missing', { count: missing })}{' '}
        <Link
          to={paths.meetingPart(meeting.id, 'side-seats')}
          className={css.link}
          aria-label={t('overview.seats.show.label')}
        >
          {t('overview.seats.show')}
        </Link>
      </p>
    </div>
  );
}
