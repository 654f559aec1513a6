import { useState } from 'react';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { afterUnlock } from './after-unlock.ts';
import { CodeStep } from './code-step.tsx';
import { useTitleFocus } from './focus-title.ts';
import { PassphraseStep } from './passphrase-step.tsx';
import { StepThread } from './step-thread.tsx';
import { emptyTeam, TeamStep } from './team-step.tsx';
import { VaultLayout } from './vault-layout.tsx';

/** Three steps: the team, the passphrase, the recovery code. Nothing is on disk before the last one. */
export function CreateVault({ onBack }: { readonly onBack: () => void }) {
  const t = useT();
  const [step, setStep] = useState(0);
  const [team, setTeam] = useState(emptyTeam);
  const [passphrase, setPassphrase] = useState('');
  const create = useCommand('vault.create');
  useTitleFocus(step);
  return (
    <VaultLayout title={t('vault.create.title')} isWide>
      <StepThread current={step} />
      {step === 0 ? (
        <TeamStep team={team} onChange={setTeam} onBack={onBack} onNext={() => setStep(1)} />
      ) : null}
      {step === 1 ? (
        <PassphraseStep
          passphrase={passphrase}
          known={[team.teamName, team.userName, team.unitName]}
          onChange={setPassphrase}
          onBack={() => setStep(0)}
          onNext={() => setStep(2)}
        />
      ) : null}
      {step === 2 ? (
        <CodeStep
          names={team}
          error={create.error}
          isPending={create.isPending}
          onDone={(typedCode) => {
            create.mutate({ ...team, passphrase, typedCode }, { onSuccess: afterUnlock });
          }}
          onBack={() => setStep(1)}
        />
      ) : null}
    </VaultLayout>
  );
}
