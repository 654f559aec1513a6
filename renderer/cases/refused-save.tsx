import { CircleAlert } from 'lucide-react';
import { useErrorText } from '../api/error-text.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import styles from './form-page.module.css';

/** What stopped the save, and that what was typed is still there. */
export function RefusedSave({ error }: { readonly error: unknown }) {
  const t = useT();
  const errorText = useErrorText();
  if (error === null || error === undefined) return null;
  return (
    <div className={styles.refused}>
      <Banner tone="late" icon={CircleAlert} title={t('cases.form.refused')} role="alert">
        {errorText(error)}
      </Banner>
    </div>
  );
}
