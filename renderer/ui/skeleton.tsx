import { useEffect, useState } from 'react';
import { useT } from '../text/t.ts';
import css from './layout.module.css';

/** Answers come from this machine, so nothing shows for a moment; then grey rows in place, never a spinner. */
const SHOW_AFTER_MS = 300;

export function Skeleton({ rows = 5 }: { readonly rows?: number | undefined }) {
  const t = useT();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setShown(true);
    }, SHOW_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
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
