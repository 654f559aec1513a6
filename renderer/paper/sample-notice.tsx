import { use } from 'react';
import { SessionContext } from '../api/session.ts';
import { useT } from '../text/t.ts';
import css from './paper.module.css';

/**
 * At the head of a paper that nobody real is on, in words; what stands on every sheet of it comes from `usePaper`. A
 * recovery code can be printed before there is a session, and is no sample's then.
 */
export function SampleNotice() {
  const t = useT();
  if (use(SessionContext)?.team.sample !== true) return null;
  return (
    <p className={css.sample} data-sample>
      <b>{t('app.sample.mark')}.</b> {t('app.sample.paper')}
    </p>
  );
}
