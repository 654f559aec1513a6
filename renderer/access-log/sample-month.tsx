import { TriangleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import { rangeOf } from '../../domain/access-log/access-log-rules.ts';
import type { Month, Verdict } from '../../domain/access-log/access-log.ts';
import { dayOfInstant } from '../../domain/kernel/plain-date.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { dayAndWeek, shortDay } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Select } from '../ui/select.tsx';
import { monthWords } from './access-words.ts';
import { SampleGrid } from './sample-grid.tsx';
import { SampleKeys } from './sample-keys.tsx';
import { SampleSide } from './sample-side.tsx';
import { type Sample, useVerdicts } from './use-verdicts.ts';
import css from './access-log.module.css';

interface Props {
  readonly sample: Sample;
  readonly onMonth: (month: Month) => void;
}

const keys: Readonly<Record<Verdict, string>> = { justified: 'm', question: 'f', breach: 'a' };

/** One month: rows to the left, the chosen one with its verdict and the signature to the right. */
export function SampleMonth({ sample, onMonth }: Props) {
  const t = useT();
  const { drawn, review } = sample;
  const verdicts = useVerdicts(sample);
  const [selected, setSelected] = useState(0);
  const grid = useRef<HTMLTableElement>(null);
  const note = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const row = drawn[selected];

  const move = (to: number): void => {
    setSelected(Math.min(Math.max(0, to), Math.max(0, drawn.length - 1)));
    grid.current?.focus({ preventScroll: true });
  };
  const judge = (verdict: Verdict): void => {
    if (row === undefined || verdicts.isSigned) return;
    verdicts.judge(row.seq, verdict);
    if (verdict === 'justified') move(selected + 1);
    // The field is there once the verdict is.
    else setTimeout(() => note.current?.focus());
  };
  useShortcuts([
    { keys: 'ArrowDown', label: t('accessLog.keys.next'), action: () => move(selected + 1) },
    { keys: 'ArrowUp', label: t('accessLog.keys.previous'), action: () => move(selected - 1) },
    { keys: 'Escape', label: t('accessLog.keys.toRows'), action: () => move(selected) },
    ...(['justified', 'question', 'breach'] as const).map((verdict) => ({
      keys: keys[verdict],
      label: t(`accessLog.verdict.${verdict}`),
      action: () => judge(verdict),
      isDisabled: verdicts.isSigned,
    })),
  ]);
  return (
    <div className={css.split}>
      <section className={css.list} aria-label={t('accessLog.tab.sample')}>
        <SampleHead sample={sample} onMonth={onMonth} />
        {review === null || review.addedAfter === 0 ? null : (
          <div className={css.added}>
            <Banner
              tone="late"
              icon={TriangleAlert}
              title={t('accessLog.sample.added', { count: review.addedAfter })}
            >
              {t('accessLog.sample.addedText')}
            </Banner>
          </div>
        )}
        <SampleGrid
          rows={drawn}
          selected={selected}
          verdicts={verdicts}
          onSelect={setSelected}
          gridRef={grid}
        />
        <SampleKeys selected={selected} total={drawn.length} isSigned={verdicts.isSigned} />
      </section>
      {row === undefined ? null : (
        <SampleSide
          sample={sample}
          row={row}
          index={selected}
          verdicts={verdicts}
          onJudge={judge}
          noteRef={note}
        />
      )}
    </div>
  );
}

function SampleHead({ sample, onMonth }: Props) {
  const t = useT();
  const { month, months, among, drawn } = sample;
  return (
    <div className={css.sampleHead}>
      <div className={css.month}>
        <Select
          label={t('accessLog.sample.month')}
          hideLabel
          options={months.map((one) => ({
            id: one.month,
            label: monthWords(t, one.month),
            detail:
              one.signedAt === null
                ? t('accessLog.sample.notSigned')
                : t('accessLog.sample.signedOn', { day: shortDay(dayOfInstant(one.signedAt)) }),
          }))}
          value={month}
          onChange={(chosen) => {
            const next = months.find((one) => one.month === chosen);
            if (next !== undefined) onMonth(next.month);
          }}
        />
      </div>
      <p className={css.hint}>
        {t('accessLog.sample.drawn', {
          drawn: drawn.length,
          count: among,
          month: monthWords(t, month),
          day: dayAndWeek(dayOfInstant(rangeOf(month).to)),
        })}{' '}
        {t('accessLog.sample.how')}
      </p>
    </div>
  );
}
