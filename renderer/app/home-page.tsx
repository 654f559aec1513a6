import { Navigate } from 'react-router';
import { isAllowed } from '../../domain/kernel/permissions.ts';
import { useSession } from '../api/session.ts';
import { OverviewPage } from '../overview/overview-page.tsx';
import { paths } from './paths.ts';
import { SteeringPage } from './steering-page.tsx';

/** Where each role begins. */
export function HomePage() {
  const { user } = useSession();
  if (isAllowed(user.role, 'case.read')) return <OverviewPage />;
  if (isAllowed(user.role, 'log.read')) return <Navigate to={paths.accessLog} replace />;
  return <SteeringPage />;
}
