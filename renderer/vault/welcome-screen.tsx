import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ErrorBanner } from '../ui/error-banner.tsx';
import { useTitleFocus } from './focus-title.ts';
import css from './form.module.css';
import type { SampleOpening } from './use-sample.ts';
import { VaultLayout } from './vault-layout.tsx';

interface Props {
  readonly onCreate: () => void;
  readonly onJoin: () => void;
  readonly onRestore: () => void;
  readonly sample: SampleOpening;
  readonly isPreparing: boolean;
  readonly error: unknown;
}

export function WelcomeScreen({ onCreate, onJoin, onRestore, sample, isPreparing, error }: Props) {
  const t = useT();
  useTitleFocus('welcome');
  return (
    <VaultLayout title={t('vault.welcome.title')} lead={<p>{t('vault.welcome.lead')}</p>}>
      <div className={css.choices}>
        <Button variant="primary" size="large" isPending={isPreparing} onPress={onCreate}>
          {t('vault.welcome.create')}
        </Button>
        <Button size="large" isPending={sample.isPending} onPress={sample.open}>
          {t('vault.welcome.sample')}
        </Button>
        <Button size="large" onPress={onJoin}>
          {t('vault.join.open')}
        </Button>
        <Button size="large" onPress={onRestore}>
          {t('vault.restore.open')}
        </Button>
      </div>
      <p className={css.hint} role="status">
        {t(sample.isPending ? 'vault.welcome.samplePending' : 'vault.welcome.sampleHint')}
      </p>
      <ErrorBanner error={error} />
    </VaultLayout>
  );
}
