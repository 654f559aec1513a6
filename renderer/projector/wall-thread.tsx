import { monthWithYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import type { ShownCase } from './views.ts';
import css from './wall-thread.module.css';

/** The red thread for a room: how far the case has come, by months, with today's item as the ring. */
export function WallThread({ view }: { readonly view: ShownCase }) {
  const t = useT();
  return (
    <ol className={css.thread} aria-label={t('cases.thread.title')}>
      {view.thread.map((knot, index) => (
        <li key={index} data-gap={knot.afterGap}>
          <b>{t(`projector.knot.${knot.kind}`, { ordinal: knot.ordinal })}</b>
          {monthWithYear(knot.month, view.today)}
        </li>
      ))}
      <li aria-current="step">
        <b>{t(`projector.knot.${view.kind}`, { ordinal: view.ordinal })}</b>
        {t('projector.knot.today')}
      </li>
    </ol>
  );
}
