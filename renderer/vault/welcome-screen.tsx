import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ErrorBanner } from '../ui/error-banner.tsx';
import { useTitleFocus } from './focus-title.ts';
import css from './form.module.css';
import { RemovedSample } from './removed-sample.tsx';
import type { SampleOpening } from './use-sample.ts';
import { VaultLayout } from './vault-layout.tsx';

interface Props {
  readonly onCreate: () => void;
  readonly onJoin: () => void;
  readonly onRestore: () => void;
  readonly sample: SampleOpening;
  /** The sample has just been removed. */
  readonly canRestoreSample: boolean;
  readonly isPreparing: boolean;
  readonly error: unknown;
}

export function WelcomeScreen(props: Props) {
  const { onCreate, onJoin, onRestore, sample, canRestoreSample, isPreparing, error } = props;
  const t = useT();
  useTitleFocus('welcome');
  return (
    <VaultLayout title={t('vault.welcome.title')} lead={<p>{t('vault.welcome.lead')}</p>}>
      {canRestoreSample ? <RemovedSample /> : null}
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
