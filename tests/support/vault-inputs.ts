import type { ChannelName } from '../../domain/contract.ts';
import { passphrase, teamInput } from './host.ts';
import type { ValidInputs } from './valid-inputs.ts';

type VaultInputs = Omit<Pick<ValidInputs, Extract<ChannelName, `vault.${string}`>>, 'vault.join'>;

export const vaultInputs = (userId: string): VaultInputs => ({
  'vault.status': null,
  'vault.suggestPassphrase': null,
  'vault.prepare': null,
  'vault.create': { ...teamInput, typedCode: 'X' },
  'vault.createSample': null,
  'vault.removeSample': null,
  'vault.restoreSample': null,
  'vault.unlock': { userId, passphrase },
  'vault.unlockWithCode': { userId, code: 'X', newPassphrase: passphrase },
  'vault.changePassphrase': { current: passphrase, next: passphrase },
  'vault.compareProjection': null,
  'vault.rebuildProjection': null,
});
