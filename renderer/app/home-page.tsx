import { isAllowed } from '../../domain/kernel/permissions.ts';
import { AuditorOverview } from '../access-log/auditor-overview.tsx';
import { useSession } from '../api/session.ts';
import { OverviewPage } from '../overview/overview-page.tsx';
import { SteeringPage } from './steering-page.tsx';

/** Where each role begins. */
export function HomePage() {
  const { user } = useSession();
  if (isAllowed(user.role, 'case.read')) return <OverviewPage />;
  if (isAllowed(user.role, 'log.read')) return <AuditorOverview />;
  return <SteeringPage />;
}
