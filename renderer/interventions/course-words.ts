import type { CaseDecision } from '../cases/case-view.ts';
import { dayMonth, shortDay } from '../text/dates.ts';
import type { Translate } from '../text/t.ts';
import type { Tone } from '../ui/status.tsx';

export type Course = NonNullable<CaseDecision['course']>;

export const whatText = ({ what, type }: CaseDecision, t: Translate): string =>
  what === '' ? t(`decisions.type.${type}`) : what.replace(/\.$/, '');

const waited = (count: number | null, t: Translate): string =>
  count === null || count === 0 ? t('interventions.sinceToday') : t('interventions.days', { count });
const after = (count: number | null, t: Translate): string =>
  count === null || count === 0 ? t('interventions.sameDay') : t('interventions.after', { count });

/** What has happened, with how long the family waited for it. */
export function pastText(course: Course, t: Translate): string {
  const { contactOn, startedOn, contactDays, startDays, state } = course;
  const parts = [
    contactOn === null
      ? ''
      : t('interventions.contact', { day: dayMonth(contactOn), days: after(contactDays, t) }),
    startedOn === null
      ? ''
      : t('interventions.started', { day: dayMonth(startedOn), days: after(startDays, t) }),
    state === 'replaced' && course.endedOn !== null
      ? t('interventions.replaced', { day: dayMonth(course.endedOn) })
      : '',
  ];
  return parts
    .filter((part) => part !== '')
    .map((part) => `${part}.`)
    .join(' ');
}

/** What is waited for, or how it ended; null while it goes on. */
export function presentText(
  course: Course,
  firstContactBy: string | null,
  t: Translate,
): { readonly tone: Tone; readonly text: string } | null {
  const { waitsFor, state, ending, endedOn, isLate, because } = course;
  if (waitsFor === 'contact') {
    const key = firstContactBy === null ? 'contact' : isLate ? 'contactLate' : 'contactBy';
    const day = firstContactBy === null ? '' : shortDay(firstContactBy);
    return {
      tone: isLate ? 'late' : 'soon',
      text: t(`interventions.waits.${key}`, { days: waited(course.contactDays, t), day }),
    };
  }
  if (waitsFor === 'start')
    return { tone: 'soon', text: t('interventions.waits.start', { days: waited(course.startDays, t) }) };
  if (state === 'ended' && ending !== null && endedOn !== null) {
    const ended = t(`interventions.ended.${ending}`, { day: dayMonth(endedOn) });
    return {
      tone: ending === 'completed' ? 'ok' : 'idle',
      text: because === '' ? ended : `${ended}: ${because}`,
    };
  }
  if (state === 'agreed' || state === 'contacted')
    return { tone: 'idle', text: t('interventions.notWaiting') };
  return null;
}
