import { useId } from 'react';
import { Button } from './button.tsx';
import css from './progress.module.css';
import { useAfterMoment } from './use-after-moment.ts';

interface Props {
  /** What is going on. */
  readonly label: string;
  /** How far it has come, in words. */
  readonly detail: string;
  readonly done: number;
  /** Null where nobody knows how much there is. */
  readonly of: number | null;
  readonly cancel: { readonly label: string; readonly onPress: () => void };
}

/** Work that takes more than a moment, and the way out of it. */
export function Progress({ label, detail, done, of, cancel }: Props) {
  const labelId = useId();
  const isShown = useAfterMoment();
  if (!isShown) return null;
  return (
    <div className={css.progress}>
      <p id={labelId} className={css.label} role="status">
        {label}
      </p>
      <progress aria-labelledby={labelId} {...(of === null ? {} : { value: done, max: of })} />
      <p className={css.detail}>{detail}</p>
      <Button size="compact" onPress={cancel.onPress}>
        {cancel.label}
      </Button>
    </div>
  );
}
