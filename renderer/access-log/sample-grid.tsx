import { CircleCheck, MessageCircleQuestionMark, TriangleAlert } from 'lucide-react';
import { type RefObject, useEffect } from 'react';
import { isWordless } from '../../domain/access-log/access-log-rules.ts';
import type { Verdict } from '../../domain/access-log/access-log.ts';
import { dayOfInstant } from '../../domain/kernel/plain-date.ts';
import { clock, dayAndWeek } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import type { Icon } from '../ui/icon.ts';
import { Status, type Tone } from '../ui/status.tsx';
import { ActionWords } from './access-table.tsx';
import { caseWords, userWords } from './access-words.ts';
import { contextWords } from './context-words.ts';
import type { DrawnRow, Judgement, Verdicts } from './use-verdicts.ts';
import css from './sample-grid.module.css';
import { CaseNumbers } from '../ui/case-numbers.tsx';

const rowId = (index: number): string => `sample-row-${index}`;

interface Props {
  readonly rows: readonly DrawnRow[];
  readonly selected: number;
  readonly verdicts: Verdicts;
  readonly onSelect: (index: number) => void;
  readonly gridRef: RefObject<HTMLTableElement | null>;
}

/** Focus stays on the grid and `aria-activedescendant` points at the chosen row. */
export function SampleGrid({ rows, selected, verdicts, onSelect, gridRef }: Props) {
  const t = useT();
  useEffect(() => {
    document.getElementById(rowId(selected))?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: selected + 1,
    ArrowUp: selected - 1,
    Home: 0,
    End: rows.length - 1,
  };
  return (
    <div className={css.wrap}>
      <table
        ref={gridRef}
        className={css.table}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- ARIA makes a table a grid this way
        role="grid"
        aria-label={t('accessLog.sample.grid')}
        aria-activedescendant={rowId(selected)}
        tabIndex={0}
        onKeyDown={(event) => {
          const to = moves[event.key];
          if (to === undefined) return;
          event.preventDefault();
          event.stopPropagation();
          onSelect(Math.min(Math.max(0, to), rows.length - 1));
        }}
      >
        <thead>
          <tr>
            <th scope="col">{t('accessLog.column.time')}</th>
            <th scope="col">{t('accessLog.column.who')}</th>
            <th scope="col">{t('accessLog.column.action')}</th>
            <th scope="col">{t('accessLog.column.case')}</th>
            <th scope="col" className={css.wide}>
              {t('accessLog.column.context')}
            </th>
            <th scope="col">{t('accessLog.column.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr
              key={row.seq}
              id={rowId(index)}
              aria-selected={index === selected}
              onClick={() => onSelect(index)}
            >
              <td>
                {dayAndWeek(dayOfInstant(row.at))}
                <small>{clock(row.at)}</small>
              </td>
              <td>
                {userWords(t, row)}
                <small>{row.unit}</small>
              </td>
              <td>
                <ActionWords row={row} />
              </td>
              <td>
                <CaseNumbers>{caseWords(t, row)}</CaseNumbers>
              </td>
              <td className={css.wide}>{contextWords(t, row)}</td>
              <td>
                <VerdictWords judgement={verdicts.of(row.seq)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const looks: Readonly<Record<Verdict, { readonly tone: Tone; readonly icon: Icon }>> = {
  justified: { tone: 'ok', icon: CircleCheck },
  question: { tone: 'soon', icon: MessageCircleQuestionMark },
  breach: { tone: 'late', icon: TriangleAlert },
};

function VerdictWords({ judgement }: { readonly judgement: Judgement | undefined }) {
  const t = useT();
  if (judgement === undefined) return <span className={css.none}>{t('accessLog.verdict.none')}</span>;
  const { tone, icon } = looks[judgement.verdict];
  return (
    <>
      <Status tone={tone} icon={icon}>
        {t(`accessLog.verdict.${judgement.verdict}`)}
      </Status>
      {isWordless(judgement) ? <small>{t('accessLog.verdict.wordsMissing')}</small> : null}
    </>
  );
}
