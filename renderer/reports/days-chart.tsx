import type { Figure, ReleasedMedian } from '../../domain/reports/report-table.ts';
import type { ShownDocument } from '../../domain/reports/reports.ts';
import { useT } from '../text/t.ts';
import { Drawing, WIDTH } from './drawing.tsx';
import { figureText, medianOf } from './report.ts';
import css from './report-paper.module.css';

const LEFT = 266;
const RIGHT = 100;
const ROW = 24;
/** Days between the lines. */
const STEP = 14;

const rows = [
  { id: 'A5.days', goal: 14, name: 'reports.days.meeting' },
  { id: 'B4.days', goal: 7, name: 'reports.days.contact' },
  { id: 'B5.days', goal: 30, name: 'reports.days.start' },
] as const;

const numberOf = (figure: Figure | undefined): number | null => (typeof figure === 'number' ? figure : null);

/** How long families wait: the median as a point, the middle half as a bar, and what is aimed for as a line. */
export function DaysChart({ document }: { readonly document: ShownDocument }) {
  const t = useT();
  // A report from before one was counted has no row for it.
  const medians = rows.flatMap(({ id, goal, name }) => {
    const median = medianOf(document, id);
    return median === undefined ? [] : [{ id, goal, name, median }];
  });
  if (medians.length === 0) return <p>{t('reports.nothing')}</p>;
  const farthest = Math.max(
    ...medians.map(({ goal, median }) =>
      Math.max(goal, numberOf(median.median) ?? 0, numberOf(median.quartiles?.[1]) ?? 0),
    ),
  );
  const most = (Math.floor(farthest / STEP) + 1) * STEP;
  const x = (days: number): number => LEFT + (days / most) * (WIDTH - LEFT - RIGHT);
  const floor = medians.length * ROW;
  const label = medians.map(({ name, median }) => `${t(name)}: ${spokenText(t, median)}`).join(', ');
  return (
    <Drawing
      chart="days"
      note={t('reports.waitsText')}
      label={label}
      height={floor + 20}
      numbers={{
        caption: t('reports.waits'),
        heads: [t('reports.indicator'), t('reports.count'), t('reports.median')],
        rows: medians.map(({ name, median }) => [t(name), figureText(median.n), spokenText(t, median)]),
      }}
    >
      {Array.from({ length: most / STEP + 1 }, (_one, place) => place * STEP).map((days) => (
        <g key={days}>
          <line className={css.grid} x1={x(days)} x2={x(days)} y1={0} y2={floor} />
          <text className={css.label} x={x(days)} y={floor + 16} textAnchor="middle">
            {days}
          </text>
        </g>
      ))}
      {medians.map(({ id, goal, name, median }, place) => (
        <Row key={id} y={place * ROW + ROW / 2} x={x} goal={goal} median={median} name={t(name)} />
      ))}
    </Drawing>
  );
}

interface RowProps {
  readonly y: number;
  readonly x: (days: number) => number;
  readonly goal: number;
  readonly median: ReleasedMedian;
  readonly name: string;
}

function Row({ y, x, goal, median, name }: RowProps) {
  const t = useT();
  const middle = numberOf(median.median);
  const [from, to] = [numberOf(median.quartiles?.[0]), numberOf(median.quartiles?.[1])];
  const end = middle === null ? LEFT : x(Math.max(middle, to ?? 0));
  return (
    <g>
      <text className={css.name} x={0} y={y + 5}>
        {name}
      </text>
      <text className={css.label} x={LEFT - 14} y={y + 5} textAnchor="end">
        {t('reports.n', { count: figureText(median.n) })}
      </text>
      {from === null || to === null ? null : (
        <rect className={css.half} x={x(from)} y={y - 5.5} width={x(to) - x(from)} height={11} rx={5.5} />
      )}
      <line className={css.goal} x1={x(goal)} x2={x(goal)} y1={y - 11} y2={y + 11} />
      {middle === null ? null : <circle className={css.point} cx={x(middle)} cy={y} r={6} />}
      <text className={css.strong} x={besideGoal(end + 12, x(goal))} y={y + 5}>
        {textOf(t, median)}
      </text>
    </g>
  );
}

/** Room for "123 dagar", so that the line of the goal never goes through it. */
const TEXT_WIDTH = 66;
const besideGoal = (from: number, goal: number): number =>
  goal > from - 6 && goal < from + TEXT_WIDTH ? goal + 8 : from;

const textOf = (t: ReturnType<typeof useT>, median: ReleasedMedian): string =>
  typeof median.median === 'number' ? t('reports.days', { days: figureText(median.median) }) : median.median;

/** With the middle half, which sighted readers see as a bar. */
const spokenText = (t: ReturnType<typeof useT>, median: ReleasedMedian): string =>
  typeof median.median === 'number' && median.quartiles !== null
    ? t('reports.days.spoken', {
        days: figureText(median.median),
        from: figureText(median.quartiles[0]),
        to: figureText(median.quartiles[1]),
      })
    : textOf(t, median);
