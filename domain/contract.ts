import { accessLogContract } from './access-log/access-log-contract.ts';
import { approvalsContract } from './approvals/approvals-contract.ts';
import { backupsContract } from './backups/backups-contract.ts';
import { calendarEntriesContract } from './calendar-entries/calendar-entries-contract.ts';
import { casesContract } from './cases/cases-contract.ts';
import { closuresContract } from './closures/closures-contract.ts';
import { commitmentsContract } from './commitments/commitments-contract.ts';
import { consentsContract } from './consents/consents-contract.ts';
import { consultationsContract } from './consultations/consultations-contract.ts';
import { decisionsContract } from './decisions/decisions-contract.ts';
import { draftsContract } from './drafts/drafts-contract.ts';
import { erasuresContract } from './erasures/erasures-contract.ts';
import { exchangeContract } from './exchange/exchange-contract.ts';
import { goalsContract } from './goals/goals-contract.ts';
import { familyFeedbackContract } from './family-feedback/family-feedback-contract.ts';
import { handoversContract } from './handovers/handovers-contract.ts';
import { holidaysContract } from './holidays/holidays-contract.ts';
import { interventionsContract } from './interventions/interventions-contract.ts';
import { lawContract } from './law/law-contract.ts';
import { lettersContract } from './letters/letters-contract.ts';
import { meetingsContract } from './meetings/meetings-contract.ts';
import { minutesContract } from './minutes/minutes-contract.ts';
import { missingContract } from './missing/missing-contract.ts';
import { notesContract } from './notes/notes-contract.ts';
import { obstaclesContract } from './obstacles/obstacles-contract.ts';
import { overviewContract } from './overview/overview-contract.ts';
import { ownRecordsContract } from './own-records/own-records-contract.ts';
import { recusalsContract } from './recusals/recusals-contract.ts';
import { reportsContract } from './reports/reports-contract.ts';
import { returnsContract } from './returns/returns-contract.ts';
import { safeguardingContract } from './safeguarding/safeguarding-contract.ts';
import { siblingsContract } from './siblings/siblings-contract.ts';
import { projectorContract } from './projector/projector-contract.ts';
import { caseExtractsContract } from './case-extracts/case-extracts-contract.ts';
import { sipContract } from './sip/sip-contract.ts';
import { settingsContract } from './settings/settings-contract.ts';
import { unitPapersContract } from './unit-papers/unit-papers-contract.ts';
import { usersContract } from './users/users-contract.ts';
import { vaultContract } from './vault/vault-contract.ts';

/** The whole API of the core on one screen. */
export const contract = {
  ...vaultContract,
  ...usersContract,
  ...settingsContract,
  ...holidaysContract,
  ...casesContract,
  ...siblingsContract,
  ...consentsContract,
  ...meetingsContract,
  ...recusalsContract,
  ...consultationsContract,
  ...obstaclesContract,
  ...reportsContract,
  ...decisionsContract,
  ...goalsContract,
  ...closuresContract,
  ...returnsContract,
  ...interventionsContract,
  ...caseExtractsContract,
  ...sipContract,
  ...commitmentsContract,
  ...handoversContract,
  ...minutesContract,
  ...lettersContract,
  ...unitPapersContract,
  ...calendarEntriesContract,
  ...familyFeedbackContract,
  ...ownRecordsContract,
  ...missingContract,
  ...notesContract,
  ...overviewContract,
  ...safeguardingContract,
  ...lawContract,
  ...accessLogContract,
  ...projectorContract,
  ...draftsContract,
  ...backupsContract,
  ...approvalsContract,
  ...erasuresContract,
  ...exchangeContract,
};

export type AppContract = typeof contract;
export type ChannelName = keyof AppContract & string;
