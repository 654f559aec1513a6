import type { ChannelName } from '../domain/contract.ts';
import { accessLogHandlers } from './access-log/access-log-handlers.ts';
import { calendarEntriesHandlers } from './calendar-entries/calendar-entries-handlers.ts';
import { casesHandlers } from './cases/cases-handlers.ts';
import { closuresHandlers } from './closures/closures-handlers.ts';
import { commitmentsHandlers } from './commitments/commitments-handlers.ts';
import { consentsHandlers } from './consents/consents-handlers.ts';
import { consultationsHandlers } from './consultations/consultations-handlers.ts';
import type { CommandContext, QueryContext } from './context.ts';
import { decisionsHandlers } from './decisions/decisions-handlers.ts';
import { draftsHandlers } from './drafts/drafts-handlers.ts';
import { erasuresHandlers } from './erasures/erasures-handlers.ts';
import { goalsHandlers } from './goals/goals-handlers.ts';
import { exchangeHandlers } from './exchange/exchange-handlers.ts';
import { familyFeedbackHandlers } from './family-feedback/family-feedback-handlers.ts';
import { handoversHandlers } from './handovers/handovers-handlers.ts';
import { holidaysHandlers } from './holidays/holidays-handlers.ts';
import { interventionsHandlers } from './interventions/interventions-handlers.ts';
import { lawHandlers } from './law/law-handlers.ts';
import { lettersHandlers } from './letters/letters-handlers.ts';
import { dayCommands } from './meetings/day-commands.ts';
import { meetingsCommands } from './meetings/meetings-commands.ts';
import { meetingsQueries } from './meetings/meetings-queries.ts';
import { minutesHandlers } from './minutes/minutes-handlers.ts';
import { missingHandlers } from './missing/missing-handlers.ts';
import { notesHandlers } from './notes/notes-handlers.ts';
import { obstaclesHandlers } from './obstacles/obstacles-handlers.ts';
import { overviewHandlers } from './overview/overview-handlers.ts';
import { ownRecordsHandlers } from './own-records/own-records-handlers.ts';
import { recusalsHandlers } from './recusals/recusals-handlers.ts';
import { reportsHandlers } from './reports/reports-handlers.ts';
import { returnsHandlers } from './returns/returns-handlers.ts';
import { safeguardingHandlers } from './safeguarding/safeguarding-handlers.ts';
import { siblingsHandlers } from './siblings/siblings-handlers.ts';
import { projectorHandlers } from './projector/projector-handlers.ts';
import { caseExtractsHandlers } from './case-extracts/case-extracts-handlers.ts';
import { sipHandlers } from './sip/sip-handlers.ts';
import { sessionHandlers } from './session-handlers.ts';
import { undoHandlers } from './undo/undo-handlers.ts';
import { unitPapersHandlers } from './unit-papers/unit-papers-handlers.ts';
import { settingsHandlers } from './settings/settings-handlers.ts';

/** Every channel that works inside an open case log. Each map is typed by the contract where it is written. */
const handlers = {
  ...sessionHandlers,
  ...settingsHandlers,
  ...holidaysHandlers,
  ...casesHandlers,
  ...siblingsHandlers,
  ...consentsHandlers,
  ...meetingsQueries,
  ...meetingsCommands,
  ...dayCommands,
  ...undoHandlers,
  ...recusalsHandlers,
  ...consultationsHandlers,
  ...obstaclesHandlers,
  ...reportsHandlers,
  ...decisionsHandlers,
  ...goalsHandlers,
  ...closuresHandlers,
  ...returnsHandlers,
  ...interventionsHandlers,
  ...caseExtractsHandlers,
  ...sipHandlers,
  ...commitmentsHandlers,
  ...handoversHandlers,
  ...erasuresHandlers,
  ...minutesHandlers,
  ...lettersHandlers,
  ...unitPapersHandlers,
  ...calendarEntriesHandlers,
  ...familyFeedbackHandlers,
  ...ownRecordsHandlers,
  ...missingHandlers,
  ...notesHandlers,
  ...overviewHandlers,
  ...safeguardingHandlers,
  ...lawHandlers,
  ...accessLogHandlers,
  ...projectorHandlers,
  ...draftsHandlers,
  ...exchangeHandlers,
};

type Handler = (input: unknown, context: QueryContext | CommandContext) => unknown;

/** The router has parsed the input with the channel's own schema, which is what makes the cast safe. */
export function handlerOf(name: ChannelName): Handler | undefined {
  return Object.hasOwn(handlers, name) ? (handlers[name as keyof typeof handlers] as Handler) : undefined;
}
