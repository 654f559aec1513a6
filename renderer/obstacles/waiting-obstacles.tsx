import { Flag } from 'lucide-react';
import { overdueDays } from '../../domain/kernel/plain-date.ts';
import { obstacleDue, oldestFirst } from '../../domain/obstacles/obstacle-rules.ts';
import { today } from '../api/clock.ts';
import { paths } from '../app/paths.ts';
import { useT } from '../text/t.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { ObstacleRow } from './obstacle-row.tsx';
import type { Obstacle } from './obstacle.ts';
import css from './obstacles.module.css';

/** For the steering group: what waits for its answer, oldest first, and what it said it would have done by now. */
export function WaitingObstacles({ obstacles }: { readonly obstacles: readonly Obstacle[] }) {
  const t = useT();
  const unanswered = obstacles.filter(({ state }) => state === 'forwarded').toSorted(oldestFirst);
  const late = obstacles
    .filter((one) => one.state === 'answered' && overdueDays(obstacleDue(one), today()) > 0)
    .toSorted(oldestFirst);
  return (
    <>
      <section aria-labelledby="steering-waits">
        <SectionHead
          id="steering-waits"
          title={t('obstacles.waits')}
          count={unanswered.length}
          action={
            obstacles.length > 0 && (
              <LinkButton to={paths.obstacles} icon={Flag} size="compact">
                {t('obstacles.all')}
              </LinkButton>
            )
          }
        />
        <Rows obstacles={unanswered} none={t('obstacles.waits.none')} />
      </section>
      {late.length > 0 && (
        <section aria-labelledby="steering-late">
          <SectionHead id="steering-late" title={t('obstacles.promised')} count={late.length} />
          <Rows obstacles={late} />
        </section>
      )}
    </>
  );
}

const Rows = ({ obstacles, none }: { readonly obstacles: readonly Obstacle[]; readonly none?: string }) =>
  obstacles.length === 0 ? (
    <p>{none}</p>
  ) : (
    <ul className={css.list}>
      {obstacles.map((obstacle) => (
        <ObstacleRow key={obstacle.id} obstacle={obstacle} />
      ))}
    </ul>
  );
