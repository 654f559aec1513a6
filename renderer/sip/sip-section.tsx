import { CalendarClock, CircleCheck, CircleSlash, Hourglass, TriangleAlert } from 'lucide-react';
import { daysBetween } from '../../domain/kernel/plain-date.ts';
import { today } from '../api/clock.ts';
import { useApi } from '../api/use-api.ts';
import { shortDay, withYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { SectionHead } from '../ui/section-head.tsx';
import { Status } from '../ui/status.tsx';
import { SipActions } from './sip-actions.tsx';
import type { SipView } from './sip.ts';
import css from './sip.module.css';

interface Props {
  readonly caseId: string;
  /** Nothing can be written: the case is up in a meeting that is held at another machine. */
  readonly isWatching?: boolean;
}

/** Whether the family is to be asked about a plan, the clock after a yes, and what has come of it; gone when nothing is. */
export function SipSection({ caseId, isWatching = false }: Props) {
  const t = useT();
  const { data: view } = useApi('sip.get', { caseId });
  if (view === undefined || view.state === 'none') return null;
  return (
    <section aria-labelledby="sip">
      <SectionHead id="sip" title={t('sip.title')} />
      <div className={css.section}>
        <SipLines view={view} />
        {!isWatching && <SipActions caseId={caseId} view={view} />}
      </div>
    </section>
  );
}

function SipLines({ view }: { readonly view: SipView }) {
  const t = useT();
  const { answer, asks, askedSince, municipality, region } = view;
  return (
    <>
      {asks && askedSince !== null && (
        <>
          <Status tone="soon" icon={Hourglass} canWrap>
            {t('sip.ask')}.{' '}
            {askedSince < today() && t('sip.askedSince', { count: daysBetween(askedSince, today()) })}
          </Status>
          <p>
            {municipality.length > 0 && region.length > 0
              ? t('sip.askWhy', { municipality: municipality.join(', '), region: region.join(', ') })
              : t('sip.askOffered')}
          </p>
        </>
      )}
      {answer?.answer === 'no' && (
        <>
          <Status tone="idle" icon={CircleSlash} canWrap>
            {t('sip.declined', {
              day: withYear(answer.on),
              reason: t(`sip.reason.${answer.reason ?? 'other'}`).toLowerCase(),
            })}
          </Status>
          {answer.words !== '' && <p>{answer.words}</p>}
          {answer.askAgainOn !== null && !asks && (
            <p>{t('sip.askedAgain', { day: shortDay(answer.askAgainOn) })}</p>
          )}
        </>
      )}
      {answer?.answer === 'yes' && <Yes view={view} on={answer.on} />}
    </>
  );
}

/** After a yes: the clock until the meeting, then the plan and its follow-ups. */
function Yes({ view, on }: { readonly view: SipView; readonly on: string }) {
  const t = useT();
  const { bookedOn, heldOn, endedOn, followUps, followUpOn, followUpLate } = view;
  return (
    <>
      <p>{t('sip.yes', { day: withYear(on) })}</p>
      <Clock view={view} from={on} />
      {heldOn === null && bookedOn !== null && <p>{t('sip.booked', { day: shortDay(bookedOn) })}</p>}
      {followUps.map((one) => (
        <p key={`${one.on}${one.result}`}>
          {t('sip.followedUp', { day: withYear(one.on), result: one.result })} {one.next}
        </p>
      ))}
      {endedOn === null && followUpOn !== null && (
        <Status
          tone={followUpLate ? 'late' : 'accent'}
          icon={followUpLate ? TriangleAlert : CalendarClock}
          canWrap
        >
          {t(followUpLate ? 'sip.followUpLate' : 'sip.followUpOn', { day: withYear(followUpOn) })}
        </Status>
      )}
      {endedOn !== null && (
        <Status tone="idle" icon={CircleSlash}>
          {t('sip.ended', { day: withYear(endedOn) })}
        </Status>
      )}
    </>
  );
}

function Clock({ view: { clock, heldOn }, from }: { readonly view: SipView; readonly from: string }) {
  const t = useT();
  if (clock === null) return null;
  const { until, daysLeft, isLate } = clock;
  if (heldOn !== null)
    return (
      <Status tone={isLate ? 'soon' : 'ok'} icon={CircleCheck} canWrap>
        {t(isLate ? 'sip.clock.heldLate' : 'sip.clock.held', {
          day: withYear(heldOn),
          days:
            heldOn === from
              ? t('interventions.sameDay')
              : t('interventions.after', { count: daysBetween(from, heldOn) }),
        })}
      </Status>
    );
  if (isLate)
    return (
      <Status tone="late" icon={TriangleAlert} canWrap>
        {t('sip.clock.late', { day: shortDay(until), count: -daysLeft })}
      </Status>
    );
  return (
    <Status tone="soon" icon={Hourglass} canWrap>
      {daysLeft === 0
        ? t('sip.clock.lastDay')
        : t('sip.clock.left', { count: daysLeft, day: shortDay(until) })}
    </Status>
  );
}
