import { TriangleAlert } from 'lucide-react';
import { flushDrafts } from '../api/draft-store.ts';
import { useErrorText } from '../api/error-text.ts';
import { useSaveStatus } from '../api/save-status.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import css from './frame.module.css';

/** Over the page when something written is not on disk. */
export function SaveFailure() {
  const t = useT();
  const errorText = useErrorText();
  const status = useSaveStatus();
  if (status.state !== 'failed') return null;
  return (
    <div className={css.failure}>
      <Banner
        tone="late"
        icon={TriangleAlert}
        role="alert"
        title={t('app.save.failedTitle')}
        actions={<Button onPress={() => void flushDrafts()}>{t('app.save.again')}</Button>}
      >
        {errorText(status.failure)}
      </Banner>
    </div>
  );
}
