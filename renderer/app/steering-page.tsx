import { KeyRound, LifeBuoy } from 'lucide-react';
import { useSession } from '../api/session.ts';
import { useApi } from '../api/use-api.ts';
import { WaitingObstacles } from '../obstacles/waiting-obstacles.tsx';
import { FrozenList } from '../reports/frozen-list.tsx';
import { useT } from '../text/t.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { paths } from './paths.ts';
import css from './steering-page.module.css';

/** Where the steering group begins: what waits for its answer, what it has let pass its day, and what is new to read. */
export function SteeringPage() {
  const t = useT();
  const { user, team } = useSession();
  const obstacles = useApi('obstacles.list', null);
  return (
    <Sheet>
      <PageHead title={team.name} detail={t(`app.role.${user.role}`)} />
      <div className={css.parts}>
        <Loaded query={obstacles} failed={t('obstacles.error')} rows={3}>
          {(data) => <WaitingObstacles obstacles={data} />}
        </Loaded>
        <section aria-labelledby="steering-reports">
          <SectionHead id="steering-reports" title={t('app.steering.reports')} />
          <FrozenList />
        </section>
        <section className={css.about}>
          <h2>{t('app.steering.sees')}</h2>
          <p>{t('app.steering.seesText')}</p>
          <ul className={css.actions}>
            <li>
              <LinkButton to={paths.settings('users')} icon={KeyRound}>
                {t('app.steering.passphrase')}
              </LinkButton>
            </li>
            <li>
              <LinkButton to={paths.help} icon={LifeBuoy}>
                {t('app.steering.help')}
              </LinkButton>
            </li>
          </ul>
        </section>
      </div>
    </Sheet>
  );
}
