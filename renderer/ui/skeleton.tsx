import { useT } from '../text/t.ts';
import css from './layout.module.css';
import { useAfterMoment } from './use-after-moment.ts';

/** Answers come from this machine, so nothing shows for a moment; then grey rows in place, never a spinner. */
export function Skeleton({ rows = 5 }: { readonly rows?: number | undefined }) {
  const t = useT();
  const isShown = useAfterMoment();
  if (!isShown) return null;
  return (
    <div className={css.skeleton} role="status">
      <span className="sr">{t('ui.skeleton.loading')}</span>
      {Array.from({ length: rows }, (_, index) => (
        <i key={index} />
      ))}
    </div>
  );
}
