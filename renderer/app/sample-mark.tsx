import { FlaskConical } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../text/t.ts';
import css from './sample-mark.module.css';

/** Says of a screen that everybody on it is made up. @param children what can be done about it */
export function SampleMark({ children }: { readonly children?: ReactNode }) {
  const t = useT();
  return (
    <aside className={css.mark} aria-label={t('app.sample.label')} data-sample>
      <FlaskConical className={css.icon} aria-hidden="true" />
      <p>
        <b>{t('app.sample.title')}</b> {t('app.sample.text')}
      </p>
      {children}
    </aside>
  );
}
