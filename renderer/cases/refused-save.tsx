import { useT } from '../text/t.ts';
import { ErrorBanner } from '../ui/error-banner.tsx';
import styles from './form-page.module.css';

/** What stopped the save, and that what was typed is still there. */
export function RefusedSave({ error }: { readonly error: unknown }) {
  const t = useT();
  return (
    <div className={styles.refused}>
      <ErrorBanner title={t('cases.form.refused')} error={error} />
    </div>
  );
}
