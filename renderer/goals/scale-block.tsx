import type { ReactNode } from 'react';
import { scales } from '../../domain/goals/scales.ts';
import type { ScaleId } from '../../domain/goals/scales.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { useT } from '../text/t.ts';
import { EffectChart } from './effect-chart.tsx';
import { FoldedTable } from './folded-table.tsx';
import { RatingTable } from './rating-table.tsx';
import type { Series } from './series.ts';
import styles from './goals.module.css';

interface Props {
  readonly scale: ScaleId;
  /** Which goal. */
  readonly about?: string | undefined;
  readonly series: readonly Series[];
  readonly decidedOn: readonly PlainDate[];
  /** What the numbers mean, shown with them. */
  readonly children?: ReactNode;
}

/** One scale drawn over time. */
export function ScaleBlock({ scale, about, series, decidedOn, children }: Props) {
  const t = useT();
  const name = t(`goals.scale.${scale}`);
  const what = about ?? name;
  return (
    <div className={styles.block}>
      {about === undefined && (
        <h3>
          {name} <small>{t(`goals.better.${scales[scale].better}`)}</small>
        </h3>
      )}
      <EffectChart
        label={t('goals.chart.label', { what })}
        scale={scale}
        series={series}
        decidedOn={decidedOn}
      />
      <FoldedTable what={what}>
        {(isOpen) => (
          <>
            {children}
            <RatingTable
              label={what}
              scale={scale}
              series={series}
              decidedOn={decidedOn}
              mayTakeBack={isOpen}
            />
          </>
        )}
      </FoldedTable>
    </div>
  );
}
