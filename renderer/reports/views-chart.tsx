import { childViewStates } from '../../domain/decisions/decisions.ts';
import { UNKNOWN } from '../../domain/reports/breakdown.ts';
import type { Figure } from '../../domain/reports/report-table.ts';
import type { ShownDocument } from '../../domain/reports/reports.ts';
import { useT } from '../text/t.ts';
import { Drawing, WIDTH } from './drawing.tsx';
import { figureText, lengthOf, tableOf } from './report.ts';
import css from './report-paper.module.css';

const BAR = { y: 1, height: 24 } as const;
/** So that a dashed line stands whole. */
const EDGE = 1;
/** Below the bar, what each part stands for, so many in a row. */
const KEYS = { y: 36, row: 19, perRow: 3, swatch: 11 } as const;
/** Narrower than this, a part has no room for its number; the key has it. */
const ROOM = 22;

/** Told apart in black and white: dark, middling, light, hollow, and hollow with dots. */
const states = [...childViewStates, UNKNOWN] as const;
const looks: Readonly<Record<(typeof states)[number], string | undefined>> = {
  expressedDirectly: css.fill,
  viaTrustedAdult: css.second,
  ascertainedOtherwise: css.half,
  notAscertained: css.short,
  unknown: css.dotted,
};

/**
 * How the child's view was known, as parts of one bar. What is withheld has no part of its own: where the total is told,
 * all that is left of it is one blank part.
 */
export function ViewsChart({ document }: { readonly document: ShownDocument }) {
  const t = useT();
  const table = tableOf(document, 'F1.states');
  if (table === undefined) return <p>{t('reports.nothing')}</p>;
  const figures = states.map((state) => table.cells[0]?.[table.columns.keys.indexOf(state)] ?? '–');
  const total = table.total ?? '–';
  const names = states.map((state) => t(`reports.view.${state}`));
  const told = names.map((name, place) => `${name}: ${figureText(figures[place] ?? '–')}`);
  const all = t('reports.all');
  return (
    <Drawing
      chart="views"
      note={t('reports.voiceText')}
      label={[...told, `${all}: ${figureText(total)}`].join(', ')}
      height={KEYS.y + Math.ceil(states.length / KEYS.perRow) * KEYS.row}
      numbers={{
        caption: t('reports.voiceText'),
        heads: [t('reports.view'), t('reports.cases')],
        rows: [
          ...names.map((name, place) => [name, figureText(figures[place] ?? '–')]),
          [all, figureText(total)],
        ],
      }}
    >
      {stacked(figures, total).map(({ place, x, width }) => (
        <g key={place}>
          <rect
            className={place === null ? css.blank : looks[states[place] ?? UNKNOWN]}
            x={x}
            y={BAR.y}
            width={width}
            height={BAR.height}
          />
          {width < ROOM ? null : (
            <text
              className={place === 0 ? css.onDark : css.onLight}
              x={x + width / 2}
              y={BAR.y + 17}
              textAnchor="middle"
            >
              {place === null ? '..' : figureText(figures[place] ?? '–')}
            </text>
          )}
        </g>
      ))}
      {states.map((state, place) => {
        const x = (place % KEYS.perRow) * (WIDTH / KEYS.perRow);
        const y = KEYS.y + Math.floor(place / KEYS.perRow) * KEYS.row;
        return (
          <g key={state}>
            <rect className={looks[state]} x={x + 1} y={y} width={KEYS.swatch} height={KEYS.swatch} />
            <text className={css.name} x={x + KEYS.swatch + 8} y={y + 10}>
              {told[place]}
            </text>
          </g>
        );
      })}
    </Drawing>
  );
}

interface Part {
  /** Of its figure; null of what is left. */
  readonly place: number | null;
  readonly x: number;
  readonly width: number;
}

/** Only numbers that are told have a length, and what they leave of a total that is told. */
function stacked(figures: readonly Figure[], total: Figure): Part[] {
  const shown = figures.reduce<number>((sum, figure) => sum + lengthOf(figure), 0);
  const isWhole = figures.every((figure) => typeof figure === 'number');
  const left = isWhole ? 0 : Math.max(0, lengthOf(total) - shown);
  const scale = (WIDTH - 2 * EDGE) / Math.max(1, shown + left);
  const lengths = [...figures.map(lengthOf), left];
  return lengths.flatMap((length, place) => {
    const before = lengths.slice(0, place).reduce((sum, one) => sum + one, 0);
    const isLeft = place === figures.length;
    return length === 0
      ? []
      : [{ place: isLeft ? null : place, x: EDGE + before * scale, width: length * scale }];
  });
}
