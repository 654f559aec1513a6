import { week, withYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import css from './minutes-paper.module.css';
import type { MinutesDocument } from './minutes.ts';
import { totalsOf } from './totals.ts';

/** "n av n": whoever holds the paper can see that nothing is missing from it. */
export function PaperTotals({
  document: paper,
  removed,
}: {
  readonly document: MinutesDocument;
  readonly removed: number;
}) {
  const t = useT();
  const { items, decisions, tasks } = totalsOf(paper);
  const days = [...new Set(paper.followUps.map((one) => one.on))].sort();
  return (
    <div className={css.totals}>
      <h2 className="sr">{t('minutes.paper.totals')}</h2>
      {days.length === 0 ? null : (
        <p>
          <b>{t('minutes.paper.followUps')}</b>{' '}
          {days
            .map((day) =>
              t('minutes.paper.followUpsOn', {
                day: `${withYear(day)}, ${week(day)}`,
                cases: new Intl.ListFormat('sv').format(
                  paper.followUps.filter((one) => one.on === day).map((one) => one.number),
                ),
              }),
            )
            .join(' ')}
        </p>
      )}
      <p>
        <b>{t('minutes.paper.control')}</b>{' '}
        {[
          t('minutes.paper.controlShown', { shown: items.of, of: items.of + removed }),
          t('minutes.paper.controlOutcome', { done: items.withOutcome, of: items.of }),
          t('minutes.paper.controlDecisions', { done: decisions.withResponsible, of: decisions.of }),
          t('minutes.paper.controlTasks', { done: tasks.withDay, of: tasks.of }),
        ].join(' ')}
      </p>
    </div>
  );
}
