import { totalsOf } from '../../domain/minutes/totals.ts';
import { usePhrases } from '../text/phrases.ts';
import { useT } from '../text/t.ts';
import { CaseNumbers } from '../ui/case-numbers.tsx';
import css from '../paper/paper.module.css';
import type { MinutesDocument } from './minutes.ts';

/** "n av n": whoever holds the paper can see that nothing is missing from it. */
export function PaperTotals({
  document: paper,
  removed,
}: {
  readonly document: MinutesDocument;
  readonly removed: number;
}) {
  const t = useT();
  const { joinWords, week, withYear } = usePhrases();
  const { items, decisions, tasks } = totalsOf(paper);
  // What was due before and stays open is in the table, as taken up later.
  const coming = paper.followUps.filter((one) => one.on > paper.heldOn);
  const days = [...new Set(coming.map((one) => one.on))].sort();
  return (
    <div className={css.totals}>
      <h2 className="sr">{t('minutes.paper.totals')}</h2>
      {days.length === 0 ? null : (
        <p>
          <b>{t('minutes.paper.followUps')}</b>{' '}
          {days.map((day) => (
            <span key={day}>
              {withYear(day)}, {week(day)}:{' '}
              <CaseNumbers>
                {joinWords([...new Set(coming.filter((one) => one.on === day).map((one) => one.number))])}
              </CaseNumbers>
              .{' '}
            </span>
          ))}
        </p>
      )}
      <p>
        <b>{t('minutes.paper.control')}</b>{' '}
        {[
          t('minutes.paper.controlShown', { shown: items.of, of: items.of + removed }),
          t('minutes.paper.controlOutcome', { done: items.withOutcome, of: items.of }),
          decisions.of === 0
            ? ''
            : t('minutes.paper.controlDecisions', { done: decisions.withResponsible, of: decisions.of }),
          tasks.of === 0 ? '' : t('minutes.paper.controlTasks', { done: tasks.withDay, of: tasks.of }),
        ].join(' ')}
      </p>
    </div>
  );
}
