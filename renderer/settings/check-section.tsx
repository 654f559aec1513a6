import { CircleCheck, ScanSearch, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { type ApiOutput, call } from '../api/call.ts';
import { useCommand } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { dayAndWeek } from '../text/dates.ts';
import { shownNumber } from '../text/shown-number.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorBanner } from '../ui/error-banner.tsx';
import { KeyValues } from '../ui/key-values.tsx';
import { Section } from './section.tsx';

type Comparison = ApiOutput<'vault.compareProjection'>;

/** Compares what the screens show with the change log, and walks the chains that would show a removed or altered change. */
export function CheckSection() {
  const t = useT();
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
      <ErrorBanner title={t('settings.check.failed')} error={failure} />
      <div role="status">{isBusy ? t('settings.check.busy') : null}</div>
      {result === null ? null : (
        <Result
          result={result}
          isRebuilding={rebuild.isPending}
          onRebuild={() => rebuild.mutate(null, { onSuccess: () => void compare() })}
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
  const { changes, rows, differences, chains, brokenChains, accessLog, sealed, alteredSeals } = result;
  const differing = differences.reduce((sum, one) => sum + one.rows, 0);
  const isSound =
    differing === 0 && brokenChains === 0 && accessLog.brokenAt === null && alteredSeals.length === 0;
  const verdict = isSound
    ? 'sound'
    : alteredSeals.some(({ state }) => state !== 'copyAltered')
      ? 'sealBroken'
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
            value: shownNumber(changes),
          },
          {
            id: 'rows',
            label: t('settings.check.rows'),
            value: t('settings.check.of', {
              count: shownNumber(rows - differing),
              of: shownNumber(rows),
            }),
          },
          {
            id: 'chains',
            label: t('settings.check.chains'),
            value: t('settings.check.of', {
              count: shownNumber(chains - brokenChains),
              of: shownNumber(chains),
            }),
          },
          {
            id: 'seals',
            label: t('settings.check.seals'),
            value: <Seals sealed={sealed} altered={alteredSeals} />,
          },
          {
            id: 'accessLog',
            label: t('settings.check.accessLog'),
            value:
              accessLog.brokenAt === null
                ? t('settings.check.accessWhole', {
                    count: shownNumber(accessLog.rows),
                  })
                : t('settings.check.accessBrokenAt', {
                    row: shownNumber(accessLog.brokenAt),
                  }),
          },
        ]}
      />
    </>
  );
}

/** How many are as they were sealed, and which are not, each with the way to what it says. */
function Seals({
  sealed,
  altered,
}: {
  readonly sealed: number;
  readonly altered: Comparison['alteredSeals'];
}) {
  const t = useT();
  const count = shownNumber(sealed - altered.length);
  return (
    <>
      {t('settings.check.of', { count, of: shownNumber(sealed) })}
      {altered.map(({ meetingId }) => (
        <p key={meetingId}>
          <Link to={paths.minutesOf(meetingId)}>{t('minutes.of', { day: dayAndWeek(meetingId) })}</Link>
        </p>
      ))}
    </>
  );
}
