import { LockKeyhole } from 'lucide-react';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import styles from './case-page.module.css';

/** A case that the gate keeps from this reader: that it exists, who to ask, and nothing more. */
export function RestrictedCase({ number, holder }: { readonly number: string; readonly holder: string }) {
  const t = useT();
  return (
    <div className={styles.notice}>
      <Banner tone="idle" icon={LockKeyhole} title={t('cases.restricted.title', { number })}>
        {t('cases.restricted.text', { holder })}
      </Banner>
    </div>
  );
}
