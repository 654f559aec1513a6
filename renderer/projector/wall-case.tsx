import { DoorOpen, EyeOff } from 'lucide-react';
import { StrongText } from '../decisions/strong-text.tsx';
import { clockTime } from '../text/dates.ts';
import { joinWords } from '../text/join-words.ts';
import { useT } from '../text/t.ts';
import { useFit } from './use-fit.ts';
import { WallClock } from './wall-clock.tsx';
import { wallSentence } from './wall-sentence.ts';
import { WallThread } from './wall-thread.tsx';
import type { ShownCase } from './views.ts';
import css from './wall.module.css';
import { CaseNumbers } from '../ui/case-numbers.tsx';

/** At the smallest size this many decisions still stand in full. */
const KEPT_DECISIONS = 2;

/** One case in large type: number, question, thread by months, and what has been decided about it today. */
export function WallCase({ view, at }: { readonly view: ShownCase; readonly at: number }) {
  const t = useT();
  const fit = useFit(view);
  return (
    <div className={css.wall} ref={fit}>
      <header className={css.top}>
        <p>{t('projector.place', { place: view.place, of: view.of })}</p>
        <p>{t(`projector.knot.${view.kind}`, { ordinal: view.ordinal })}</p>
        <p className={css.safe}>
          <EyeOff aria-hidden />
          {t('projector.safe')}
        </p>
        {view.endsAt !== null && (
          <p className={css.end}>{t('meetings.live.endsAt', { time: clockTime(view.endsAt) })}</p>
        )}
        {view.clock !== null && <WallClock clock={view.clock} at={at} />}
      </header>
      <main className={css.main} data-fit="main">
        {view.outside.length > 0 && (
          <p className={css.outside}>
            <DoorOpen aria-hidden />
            <span>
              <b>{t('meetings.guard.outside', { who: joinWords(view.outside) })}</b>{' '}
              {t('meetings.guard.noConsentHere')}
            </span>
          </p>
        )}
        <h1>
          <CaseNumbers>{view.number}</CaseNumbers>
        </h1>
        <p className={css.question} data-fit="question">
          {view.question}
        </p>
        <WallThread view={view} />
      </main>
      <Decisions view={view} />
    </div>
  );
}

function Decisions({ view }: { readonly view: ShownCase }) {
  const t = useT();
  if (view.decisions.length === 0) return null;
  const more = view.decisions.length - KEPT_DECISIONS;
  return (
    <section className={css.decisions} aria-label={t('projector.decisions')}>
      <h2>{t('projector.decisions')}</h2>
      <ul>
        {view.decisions.map((decision, index) => (
          <li key={index} data-older={index < more}>
            <StrongText text={wallSentence(t, decision, view.today)} />
          </li>
        ))}
      </ul>
      {more > 0 && <p className={css.more}>{t('projector.more', { count: more })}</p>}
    </section>
  );
}
