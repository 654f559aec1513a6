import { useT } from '../text/t.ts';
import { HandoverStatus } from './handover-status.tsx';
import type { HandoverRow } from './handover-view.ts';
import css from './handovers.module.css';
import { CaseNumbers } from '../ui/case-numbers.tsx';

interface Props {
  readonly rows: readonly HandoverRow[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

const groups = ['waiting', 'back', 'settled'] as const;
const groupOf = ({ state, back }: HandoverRow): (typeof groups)[number] =>
  state === 'offered' ? 'waiting' : back === null ? 'settled' : 'back';

/** What waits for an answer, what has come back to the team, and what was settled lately. */
export function HandoverRows({ rows, selected, onSelect }: Props) {
  const t = useT();
  return groups.map((group) => {
    const own = rows.filter((row) => groupOf(row) === group);
    if (own.length === 0) return null;
    return (
      <section key={group} aria-labelledby={`handovers-${group}`}>
        <h2 id={`handovers-${group}`} className={css.group}>
          {t(`handovers.group.${group}`)}
        </h2>
        <ul className={css.rows}>
          {own.map((row) => (
            <li key={row.id}>
              <button
                type="button"
                className={css.row}
                aria-current={row.id === selected}
                onClick={() => onSelect(row.id)}
              >
                <span className={css.who}>
                  <b>
                    <CaseNumbers>{row.number}</CaseNumbers>
                  </b>{' '}
                  {childOf(row, t)}
                </span>
                <span>{t('handovers.row.way', { from: row.from, to: row.to })}</span>
                <HandoverStatus shown={row} />
              </button>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

export const childOf = ({ name, age }: HandoverRow, t: ReturnType<typeof useT>): string =>
  [name ?? '', age === null ? '' : t('cases.years', { count: age })].filter(Boolean).join(', ');
