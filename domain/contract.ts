import { backupsContract } from './backups/backups-contract.ts';
import { casesContract } from './cases/cases-contract.ts';
import { commitmentsContract } from './commitments/commitments-contract.ts';
import { consentsContract } from './consents/consents-contract.ts';
import { decisionsContract } from './decisions/decisions-contract.ts';
import { draftsContract } from './drafts/drafts-contract.ts';
import { meetingsContract } from './meetings/meetings-contract.ts';
import { minutesContract } from './minutes/minutes-contract.ts';
import { overviewContract } from './overview/overview-contract.ts';
import { projectorContract } from './projector/projector-contract.ts';
import { settingsContract } from './settings/settings-contract.ts';
import { usersContract } from './users/users-contract.ts';
import { vaultContract } from './vault/vault-contract.ts';

/** The whole API of the core on one screen. */
export const contract = {
  ...vaultContract,
  ...usersContract,
  ...settingsContract,
  ...casesContract,
  ...consentsContract,
  ...meetingsContract,
  ...decisionsContract,
  ...commitmentsContract,
  ...minutesContract,
  ...overviewContract,
  ...projectorContract,
  ...draftsContract,
  ...backupsContract,
};

export type AppContract = typeof contract;
export type ChannelName = keyof AppContract & string;
