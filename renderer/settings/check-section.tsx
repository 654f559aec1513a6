import { CircleCheck, ScanSearch, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { type ApiOutput, call } from '../api/call.ts';
import { useErrorText } from '../api/error-text.ts';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { KeyValues } from '../ui/key-values.tsx';
import { Section } from './section.tsx';

type Comparison = ApiOutput<'vault.compareProjection'>;

/** Compares what the screens show with the change log, and walks the chains that would show a removed or altered change. */
export function CheckSection() {
  const t = useT();
  const errorText = useErrorText();
  const [result, setResult] = useState<Comparison | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const rebuild = useCommand('vault.rebuildProjection');
  const compare = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      setResult(await call('vault.compareProjection', null));
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const failure = error ?? rebuild.error;
  return (
    <Section
      title={t('settings.section.check')}
      lead={t('settings.check.lead')}
      action={
        <Button variant="primary" icon={ScanSearch} isPending={isBusy} onPress={() => void compare()}>
          {t('settings.check.run')}
        </Button>
      }
    >
      {failure === null ? null : (
        <Banner tone="late" icon={TriangleAlert} title={t('settings.check.failed')} role="alert">
          {errorText(failure)}
        </Banner>
      )}
      <div role="status">{isBusy ? t('settings.check.busy') : null}</div>
      {result === null ? null : (
        <Result
          result={result}
          isRebuilding={rebuild.isPending}
          onRebuild={() => {
            rebuild.mutate(null, { onSuccess: () => void compare() });
          }}
        />
      )}
    </Section>
  );
}

interface ResultProps {
  readonly result: Comparison;
  readonly isRebuilding: boolean;
  readonly onRebuild: () => void;
}

function Result({ result, isRebuilding, onRebuild }: ResultProps) {
  const t = useT();
  const { changes, rows, differences, chains, brokenChains, accessLog } = result;
  const differing = differences.reduce((sum, one) => sum + one.rows, 0);
  const isSound = differing === 0 && brokenChains === 0 && accessLog.brokenAt === null;
  const verdict = isSound
    ? 'sound'
    : brokenChains > 0
      ? 'broken'
      : accessLog.brokenAt === null
        ? 'differs'
        : 'accessBroken';
  return (
    <>
      <Banner
        tone={isSound ? 'ok' : 'late'}
        icon={isSound ? CircleCheck : TriangleAlert}
        title={t(`settings.check.${verdict}`)}
        role="status"
        actions={
          differing === 0 ? undefined : (
            <Button isPending={isRebuilding} onPress={onRebuild}>
              {t('settings.check.rebuild')}
            </Button>
          )
        }
      >
        {t(`settings.check.${verdict}Text`)}
      </Banner>
      <KeyValues
        rows={[
          {
            id: 'changes',
            label: t('settings.check.changes'),
            value: changes.toLocaleString(document.documentElement.lang),
          },
          {
            id: 'rows',
            label: t('settings.check.rows'),
            value: t('settings.check.of', {
              count: (rows - differing).toLocaleString(document.documentElement.lang),
              of: rows.toLocaleString(document.documentElement.lang),
            }),
          },
          {
            id: 'chains',
            label: t('settings.check.chains'),
            value: t('settings.check.of', {
              count: (chains - brokenChains).toLocaleString(document.documentElement.lang),
              of: chains.toLocaleString(document.documentElement.lang),
            }),
          },
          {
            id: 'accessLog',
            label: t('settings.check.accessLog'),
            value:
              accessLog.brokenAt === null
                ? t('settings.check.accessWhole', {
                    count: accessLog.rows.toLocaleString(document.documentElement.lang),
                  })
                : t('settings.check.accessBrokenAt', {
                    row: accessLog.brokenAt.toLocaleString(document.documentElement.lang),
                  }),
          },
        ]}
      />
    </>
  );
}
