import { FlaskConical, Undo2 } from 'lucide-react';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { afterUnlock } from './after-unlock.ts';
import css from './form.module.css';

/** The sample has just been removed: the way back into it, for as long as there is one. */
export function RemovedSample() {
  const t = useT();
  const restore = useCommand('vault.restoreSample');
  return (
    <div className={css.removed}>
      <Banner
        tone="idle"
        icon={FlaskConical}
        title={t('vault.removed.title')}
        role="status"
        actions={
          <Button
            size="compact"
            icon={Undo2}
            isPending={restore.isPending}
            onPress={() => restore.mutate(null, { onSuccess: afterUnlock })}
          >
            {t('vault.removed.undo')}
          </Button>
        }
      >
        {t('vault.removed.text')}
      </Banner>
      <ErrorLine error={restore.error} />
    </div>
  );
}
