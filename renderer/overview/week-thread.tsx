import { Link } from 'react-router';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { paths } from '../app/paths.ts';
import { dayMonth, week } from '../text/dates.ts';
import { joinWords } from '../text/join-words.ts';
import { useT } from '../text/t.ts';
import { classes } from '../ui/classes.ts';
import type { Week } from './overview.ts';
import css from './week-thread.module.css';

interface Props {
  readonly weeks: readonly Week[];
  readonly nextId: PlainDate;
}

/** A day that passed without a meeting being started has no thread behind it to be proud of. */
const isMissed = ({ state }: Week): boolean => state === 'missed';
const isHeld = ({ state }: Week): boolean => state === 'sealed' || state === 'toSeal';
const hasNoMeeting = ({ state }: Week): boolean => state === 'cancelled' || state === 'noMeeting';

/** The red thread of meetings: solid behind, a ring at the next one, dashed ahead. One dot is one case. */
export function WeekThread({ weeks, nextId }: Props) {
  const t = useT();
  const without = weeks.filter((day) => hasNoMeeting(day) && day.id > nextId).map((day) => week(day.id));
  return (
    <div className={css.thread}>
      <ol className={css.weeks} aria-label={t('overview.weeks.label')}>
        {weeks.map((day) => (
          <WeekKnot
            key={day.id}
            day={day}
            nextId={nextId}
            ahead={weeks.filter((one) => one.id > nextId).length}
          />
        ))}
      </ol>
      <p className={css.legend}>
        <span>
          <i className={css.dot} />
          {t('overview.weeks.followUp')}
        </span>
        <span>
          <i className={classes(css.dot, css.ring)} />
          {t('overview.weeks.newCase')}
        </span>
        <span className={css.faint}>
          {t('overview.weeks.dot')}{' '}
          {without.length === 0 ? null : t('overview.weeks.without', { weeks: joinWords(without) })}
        </span>
      </p>
    </div>
  );
}

interface KnotProps {
  readonly day: Week;
  readonly nextId: PlainDate;
  /** How many weeks the dashed thread has before it. */
  readonly ahead: number;
}

function WeekKnot({ day, nextId, ahead }: KnotProps) {
  const t = useT();
  const isOff = hasNoMeeting(day);
  const notHeld = isOff || isMissed(day);
  const isEmpty = notHeld || day.newCases + day.followUps === 0;
  const dots = (count: number, name: string | undefined, kind: string) =>
    Array.from({ length: notHeld ? 0 : count }, (_, index) => <i key={`${kind}${index}`} className={name} />);
  return (
    <li
      className={classes(
        css.week,
        day.id === nextId && css.now,
        day.id > nextId && css.ahead,
        isOff && css.off,
        isMissed(day) && css.missed,
      )}
      aria-current={day.id === nextId ? 'date' : undefined}
    >
      <span className={css.pile} aria-hidden="true">
        {dots(day.followUps, css.dot, 'f')}
        {dots(day.newCases, classes(css.dot, css.ring), 'n')}
      </span>
      <span className={css.knot} aria-hidden="true">
        {day.id === nextId ? <i className={css.rest} style={{ width: `${(ahead + 0.5) * 100}%` }} /> : null}
        <b />
      </span>
      <span className={css.number}>
        {isEmpty ? week(day.id) : <WeekLink id={day.id} isHeld={isHeld(day)} />}
      </span>
      <span>{isOff ? t('overview.weeks.none') : dayMonth(day.id)}</span>
      {isMissed(day) && <span aria-hidden="true">{t('overview.weeks.missedShort')}</span>}
      <span className="sr">
        {notHeld
          ? t(isOff ? 'overview.weeks.noMeeting' : 'overview.weeks.missed')
          : t('overview.weeks.load', { newCases: day.newCases, followUps: day.followUps })}
      </span>
    </li>
  );
}

/** Of a meeting that has been held the dots are what was decided, and stand in its minutes; else what is on its agenda. */
function WeekLink({ id, isHeld: isInMinutes }: { readonly id: PlainDate; readonly isHeld: boolean }) {
  const t = useT();
  return (
    <Link
      to={isInMinutes ? paths.minutesOf(id) : paths.meeting(id)}
      aria-label={t(isInMinutes ? 'overview.weeks.minutes' : 'overview.weeks.agenda', {
        week: week(id),
        day: dayMonth(id),
      })}
    >
      {week(id)}
    </Link>
  );
}
