import {
  Ban,
  CalendarCheck,
  CircleCheck,
  CircleDashed,
  Clock,
  Flag,
  History,
  type LucideIcon,
  HandHelping,
  ShieldCheck,
  UsersRound,
} from 'lucide-react';
import { dayAndWeek, withYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { isOverdue, yearOf } from '../../domain/kernel/plain-date.ts';
import { today } from '../api/clock.ts';
import type { CaseView, ThreadKnot } from './case-view.ts';
import { DecisionLine } from './decision-line.tsx';
import styles from './red-thread.module.css';

const icons: Readonly<Record<ThreadKnot['kind'], LucideIcon>> = {
  raised: Flag,
  consent: ShieldCheck,
  withdrawal: Ban,
  handover: HandHelping,
  meeting: UsersRound,
  deferral: Clock,
  closed: CircleCheck,
  returned: History,
  next: UsersRound,
};

/** The whole story: solid red as far as the case has come, filled where it is now, dashed grey ahead. */
export function RedThread({ view }: { readonly view: CaseView }) {
  const t = useT();
  const now = view.thread.findIndex((knot) => !knot.done);
  return (
    <section aria-labelledby="red-thread">
      <h2 id="red-thread">{t('cases.thread.title')}</h2>
      <ol className={styles.thread}>
        {view.thread.map((knot, index) => (
          <Knot key={knot.id} knot={knot} isNow={index === now} isBeforeNow={index === now - 1} />
        ))}
        {view.closure === null && (
          <li className={`${styles.knot} ${styles.ahead}`}>
            <span className={styles.mark}>
              <CircleDashed aria-hidden="true" size={16} />
            </span>
            <div>
              <h3>{t('cases.thread.end')}</h3>
              <p>{t('cases.thread.endText')}</p>
            </div>
          </li>
        )}
      </ol>
    </section>
  );
}

function Knot(props: { readonly knot: ThreadKnot; readonly isNow: boolean; readonly isBeforeNow: boolean }) {
  const t = useT();
  const { knot } = props;
  const Icon = knot.kind === 'meeting' && knot.ordinal > 0 ? CalendarCheck : icons[knot.kind];
  const state = knot.done ? (props.isBeforeNow ? 'last' : '') : props.isNow ? 'now' : 'ahead';
  return (
    <li className={`${styles.knot} ${styles[state] ?? ''}`} aria-current={props.isNow ? 'step' : undefined}>
      <span className={styles.mark}>
        <Icon aria-hidden="true" size={16} />
      </span>
      <div>
        <h3>
          {title(knot, t)} {knot.on !== null && <time dateTime={knot.on}>{dayText(knot.on)}</time>}
        </h3>
        {knot.kind !== 'raised' && knot.kind !== 'handover' && knot.who !== '' && <p>{knot.who}</p>}
        {knot.text !== '' && <p>{knot.text}</p>}
        {knot.kind === 'next' && knot.on === null && <p>{t('cases.thread.noDay')}</p>}
        {knot.decisions.length > 0 && (
          <ul className={styles.decisions}>
            {knot.decisions.map((decision) => (
              <DecisionLine key={decision.id} decision={decision} />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

const dayText = (on: string): string => (yearOf(on) === yearOf(today()) ? dayAndWeek(on) : withYear(on));

function title(knot: ThreadKnot, t: ReturnType<typeof useT>): string {
  switch (knot.kind) {
    case 'raised':
      return knot.who === '' ? t('cases.thread.raised') : t('cases.thread.raisedBy', { who: knot.who });
    case 'meeting':
      if (knot.ordinal > 0) return t('cases.thread.followUp', { ordinal: knot.ordinal });
      return knot.decisions.length > 0 ? t('cases.thread.decided') : t('cases.thread.meeting');
    case 'next':
      if (knot.ordinal > 0 && knot.on !== null && isOverdue(knot.on, today()))
        return t('cases.thread.late', { ordinal: knot.ordinal });
      return knot.ordinal > 0
        ? t('cases.thread.nextFollowUp', { ordinal: knot.ordinal })
        : t('cases.thread.nextMeeting');
    case 'consent':
      return t(
        knot.ordinal === 0
          ? 'cases.thread.consent.none'
          : knot.ordinal === 1
            ? 'cases.thread.consent.one'
            : 'cases.thread.consent.both',
      );
    case 'handover':
      return t(`cases.thread.handover.${knot.handover ?? 'offered'}`, { who: knot.who });
    case 'returned':
      return t('cases.thread.returned', { count: knot.ordinal });
    case 'withdrawal':
    case 'deferral':
    case 'closed':
      return t(`cases.thread.${knot.kind}`);
  }
}
