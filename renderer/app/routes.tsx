import { createHashRouter, Navigate } from 'react-router';
import { AccessLogPage } from '../access-log/access-log-page.tsx';
import { ExtractPage } from '../access-log/extract-page.tsx';
import { CasePage } from '../cases/case-page.tsx';
import { CasesPage } from '../cases/cases-page.tsx';
import { NewCasePage } from '../cases/new-case-page.tsx';
import { TasksPage } from '../commitments/tasks-page.tsx';
import { ConsentPaperPage } from '../consents/consent-paper-page.tsx';
import { ConsentPage } from '../consents/consent-page.tsx';
import { ReceiptsPage } from '../erasures/receipts-page.tsx';
import { ExchangePage } from '../exchange/exchange-page.tsx';
import { HandoversPage } from '../handovers/handovers-page.tsx';
import { HelpPage } from '../help/help-page.tsx';
import { LetterPage } from '../letters/letter-page.tsx';
import { LettersPage } from '../letters/letters-page.tsx';
import { ClosingPage } from '../meetings/closing-page.tsx';
import { LivePage } from '../meetings/live-page.tsx';
import { MeetingsPage } from '../meetings/meetings-page.tsx';
import { MinutesListPage } from '../minutes/minutes-list-page.tsx';
import { MinutesPage } from '../minutes/minutes-page.tsx';
import { MissingPage } from '../missing/missing-page.tsx';
import { ObstaclesPage } from '../obstacles/obstacles-page.tsx';
import { ReportsPage } from '../reports/reports-page.tsx';
import { CaseExtractPage } from '../case-extracts/case-extract-page.tsx';
import { SipPlanPage } from '../sip/sip-plan-page.tsx';
import { SettingsPage } from '../settings/settings-page.tsx';
import { UnitPaperPage } from '../unit-papers/unit-paper-page.tsx';
import { Frame } from './frame.tsx';
import { HomePage } from './home-page.tsx';
import { LiveFrame } from './live-frame.tsx';
import { paths } from './paths.ts';

/** The whole map on one screen. */
export const createRouter = (): ReturnType<typeof createHashRouter> =>
  createHashRouter([
    {
      element: <LiveFrame />,
      children: [{ path: '/meetings/:id/live', element: <LivePage /> }],
    },
    {
      element: <Frame />,
      children: [
        { path: paths.home, element: <HomePage /> },
        { path: paths.meetings, element: <MeetingsPage /> },
        { path: '/meetings/:id', element: <MeetingsPage /> },
        { path: '/meetings/:id/closing', element: <ClosingPage /> },
        { path: '/meetings/:id/papers/:paper', element: <UnitPaperPage /> },
        { path: paths.cases, element: <CasesPage /> },
        { path: paths.newCase, element: <NewCasePage /> },
        { path: '/cases/:id', element: <CasePage /> },
        { path: '/cases/:id/consent', element: <ConsentPage /> },
        { path: '/cases/:id/consent/:sheet', element: <ConsentPaperPage /> },
        { path: '/cases/:id/extract', element: <CaseExtractPage /> },
        { path: '/cases/:id/sip', element: <SipPlanPage /> },
        { path: paths.missing, element: <MissingPage /> },
        { path: paths.handovers, element: <HandoversPage /> },
        { path: paths.tasks, element: <TasksPage /> },
        { path: paths.obstacles, element: <ObstaclesPage /> },
        { path: paths.exchange, element: <ExchangePage /> },
        { path: paths.minutes, element: <MinutesListPage /> },
        { path: '/minutes/:id', element: <MinutesPage /> },
        { path: '/minutes/:id/letters', element: <LettersPage /> },
        { path: '/minutes/:id/letters/:caseId', element: <LetterPage /> },
        { path: '/reports/:id?', element: <ReportsPage /> },
        { path: '/access-log/:view?', element: <AccessLogPage /> },
        { path: '/access-log/extract/:number', element: <ExtractPage /> },
        { path: paths.help, element: <HelpPage /> },
        { path: '/settings', element: <SettingsPage /> },
        { path: paths.erasureReceipts, element: <ReceiptsPage /> },
        { path: '/settings/:section', element: <SettingsPage /> },
        { path: '*', element: <Navigate to={paths.home} replace /> },
      ],
    },
  ]);
