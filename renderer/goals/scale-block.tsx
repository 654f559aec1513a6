import { type ReactNode, useState } from 'react';
import { scales } from '../../domain/goals/scales.ts';
import type { ScaleId } from '../../domain/goals/scales.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { useT } from '../text/t.ts';
import { FoldButton } from '../ui/fold-button.tsx';
import { EffectChart } from './effect-chart.tsx';
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

/** One scale drawn over time. Whoever does not see the drawing, and paper, have the table; others open it. */
export function ScaleBlock({ scale, about, series, decidedOn, children }: Props) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
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
      <FoldButton
        isOpen={isOpen}
        onChange={setOpen}
        ariaLabel={t(isOpen ? 'goals.table.closeLabel' : 'goals.table.openLabel', { what })}
      >
        {t(isOpen ? 'goals.table.close' : 'goals.table.open')}
      </FoldButton>
      <div className={isOpen ? undefined : styles.unseen}>
        {children}
        <RatingTable label={what} scale={scale} series={series} decidedOn={decidedOn} mayTakeBack={isOpen} />
      </div>
    </div>
  );
}
