import { useState } from 'react';
import { ForgottenScreen } from './forgotten-screen.tsx';
import { RestoreScreen } from './restore-screen.tsx';
import type { VaultStatus } from './status.ts';
import { UnlockScreen } from './unlock-screen.tsx';

export function LockScreen({ status }: { readonly status: VaultStatus }) {
  const [screen, setScreen] = useState<'unlock' | 'forgotten' | 'restore'>('unlock');
  const back = (): void => setScreen('unlock');
  if (screen === 'forgotten') return <ForgottenScreen status={status} onBack={back} />;
  if (screen === 'restore') return <RestoreScreen status={status} onBack={back} />;
  return (
    <UnlockScreen
      status={status}
      onForgotten={() => setScreen('forgotten')}
      onRestore={() => setScreen('restore')}
    />
  );
}
