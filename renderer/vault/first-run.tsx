import { useEffect, useRef, useState } from 'react';
import { useApi, useCommand } from '../api/use-api.ts';
import { CreateVault } from './create-vault.tsx';
import { JoinScreen } from './join-screen.tsx';
import { RestoreScreen } from './restore-screen.tsx';
import type { VaultStatus } from './status.ts';
import { useSample } from './use-sample.ts';
import { WelcomeScreen } from './welcome-screen.tsx';

/** No case log on this machine yet. */
export function FirstRun({ status }: { readonly status: VaultStatus }) {
  const [screen, setScreen] = useState<'welcome' | 'create' | 'join' | 'restore'>('welcome');
  const sample = useSample();
  // Whether a case log may lie here is said now, and not after two pages of answers.
  const prepare = useCommand('vault.prepare');
  const { data: info } = useApi('shell.info', null);
  const isDemo = info?.isDemo === true;
  const hasStarted = useRef(false);
  useEffect(() => {
    if (!isDemo || status.canRestoreSample || hasStarted.current) return;
    hasStarted.current = true;
    sample.open();
  }, [isDemo, sample, status.canRestoreSample]);

  const toWelcome = (): void => setScreen('welcome');
  if (screen === 'create') return <CreateVault onBack={toWelcome} />;
  if (screen === 'join') return <JoinScreen onBack={toWelcome} />;
  if (screen === 'restore') return <RestoreScreen status={status} onBack={toWelcome} />;
  return (
    <WelcomeScreen
      sample={sample}
      canRestoreSample={status.canRestoreSample}
      isPreparing={prepare.isPending}
      error={prepare.error ?? sample.error}
      onCreate={() => {
        prepare.mutate(null, {
          onSuccess: () => setScreen('create'),
        });
      }}
      onJoin={() => setScreen('join')}
      onRestore={() => setScreen('restore')}
    />
  );
}
