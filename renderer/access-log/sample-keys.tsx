import { useT } from '../text/t.ts';
import { Kbd } from '../ui/kbd.tsx';
import css from './access-log.module.css';

interface Props {
  readonly selected: number;
  readonly total: number;
  readonly isSigned: boolean;
}

/** The keys of the sample, and how far down it the chosen row is. */
export function SampleKeys({ selected, total, isSigned }: Props) {
  const t = useT();
  return (
    <div className={css.keys} role="group" aria-label={t('accessLog.keys.label')}>
      <span>
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd>
        {t('accessLog.keys.choose')}
      </span>
      {isSigned ? null : (
        <>
          <span>
            <Kbd>M</Kbd>
            {t('accessLog.keys.justified')}
          </span>
          <span>
            <Kbd>F</Kbd>
            {t('accessLog.keys.question')}
          </span>
          <span>
            <Kbd>A</Kbd>
            {t('accessLog.keys.breach')}
          </span>
        </>
      )}
      <span className={css.place}>{t('accessLog.sample.place', { row: selected + 1, total })}</span>
    </div>
  );
}
