import { isAllowed } from '../../domain/kernel/permissions.ts';
import { useSession } from '../api/session.ts';
import { OverviewPage } from '../overview/overview-page.tsx';
import { useT } from '../text/t.ts';
import { Empty } from '../ui/empty.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Sheet } from '../ui/sheet.tsx';

/** The overview, for those who may see cases; the others are told what their role is for. */
export function HomePage() {
  const t = useT();
  const { user, team } = useSession();
  if (isAllowed(user.role, 'case.read')) return <OverviewPage />;
  return (
    <Sheet>
      <PageHead title={team.name} />
      <Empty title={t('app.noCases.title')}>
        <p>{t('app.noCases.text')}</p>
      </Empty>
    </Sheet>
  );
}
