import { Plus } from 'lucide-react';
import { useState } from 'react';
import { isAllowed } from '../../domain/kernel/permissions.ts';
import { useSession } from '../api/session.ts';
import { useApi } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Sheet } from '../ui/sheet.tsx';
import type { Obstacle } from './obstacle.ts';
import { ObstacleDialog } from './obstacle-dialog.tsx';
import { ObstacleRow } from './obstacle-row.tsx';
import css from './obstacles.module.css';

const groups = ['raised', 'forwarded', 'answered', 'closed'] as const;

const leads = {
  coordinator: 'obstacles.lead',
  member: 'obstacles.leadMember',
  steering: 'obstacles.leadSteering',
  auditor: 'obstacles.leadMember',
} as const;

/** What only the steering group can change: what waits to be taken there, what it has answered, what is done. */
export function ObstaclesPage() {
  const t = useT();
  const { user } = useSession();
  const obstacles = useApi('obstacles.list', null);
  const [isRaising, setRaising] = useState(false);
  const mayRaise = isAllowed(user.role, 'meeting.run');
  return (
    <Sheet>
      <PageHead
        title={t('obstacles.title')}
        back={
          user.role === 'steering'
            ? { to: paths.home, label: t('overview.title') }
            : { to: paths.meetings, label: t('obstacles.back') }
        }
        actions={
          mayRaise ? (
            <Button icon={Plus} onPress={() => setRaising(true)}>
              {t('obstacles.raise')}
            </Button>
          ) : undefined
        }
      />
      <p className={css.lead}>{t(leads[user.role])}</p>
      <Loaded query={obstacles} failed={t('obstacles.error')} rows={6}>
        {(data) => <Groups obstacles={data} mayRaise={mayRaise} />}
      </Loaded>
      {isRaising && <ObstacleDialog obstacle={null} meetingId={null} onClose={() => setRaising(false)} />}
    </Sheet>
  );
}

function Groups({
  obstacles,
  mayRaise,
}: {
  readonly obstacles: readonly Obstacle[];
  readonly mayRaise: boolean;
}) {
  const t = useT();
  if (obstacles.length === 0)
    return (
      <Empty title={t('obstacles.empty')}>
        {t(mayRaise ? 'obstacles.emptyText' : 'obstacles.emptyText.steering')}
      </Empty>
    );
  return groups.map((group) => {
    const rows = obstacles.filter(({ state }) => state === group);
    return rows.length === 0 ? null : (
      <section key={group} className={css.group} aria-labelledby={`obstacles-${group}`}>
        <SectionHead id={`obstacles-${group}`} title={t(`obstacles.group.${group}`)} count={rows.length} />
        <ul className={css.list}>
          {rows.map((obstacle) => (
            <ObstacleRow key={obstacle.id} obstacle={obstacle} />
          ))}
        </ul>
      </section>
    );
  });
}
