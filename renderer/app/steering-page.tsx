import { Flag, KeyRound, LifeBuoy } from 'lucide-react';
import { useSession } from '../api/session.ts';
import { useApi } from '../api/use-api.ts';
import { FrozenList } from '../reports/frozen-list.tsx';
import { useT } from '../text/t.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { paths } from './paths.ts';
import css from './steering-page.module.css';

/** What the steering group's role can do here, and why it sees no children. */
export function SteeringPage() {
  const t = useT();
  const { user, team } = useSession();
  const obstacles = useApi('obstacles.list', null);
  const toAnswer = obstacles.data?.filter(({ state }) => state === 'forwarded').length ?? 0;
  return (
    <Sheet>
      <PageHead title={team.name} detail={t(`app.role.${user.role}`)} />
      <div className={css.parts}>
        <section>
          <h2>{t('app.steering.sees')}</h2>
          <p>{t('app.steering.seesText')}</p>
        </section>
        <section>
          <h2>{t('app.steering.reports')}</h2>
          <FrozenList />
        </section>
        <section>
          <h2>{t('app.steering.can')}</h2>
          <ul className={css.actions}>
            <li>
              <LinkButton to={paths.obstacles} icon={Flag}>
                {t('obstacles.toAnswer', { count: toAnswer })}
              </LinkButton>
            </li>
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
