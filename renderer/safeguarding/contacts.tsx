import { Link } from 'react-router';
import { isAllowed } from '../../domain/kernel/permissions.ts';
import { useSession } from '../api/session.ts';
import { useApi } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { useT } from '../text/t.ts';
import css from './concern.module.css';

/** The numbers to call, large enough to dial from. They come from the settings, never from the app. */
export function Contacts({ onLeave }: { readonly onLeave: () => void }) {
  const t = useT();
  const { data } = useApi('settings.get', null);
  const team = data?.team;
  return (
    <section className={css.contacts} aria-labelledby="concern-contacts">
      <h3 id="concern-contacts">{t('safeguarding.contacts')}</h3>
      <dl>
        {(['reception', 'emergency'] as const).map((which) => (
          <div key={which}>
            <dt>
              {team?.[`${which}Name`] || t(`safeguarding.contact.${which}`)}
              <small>{t(`safeguarding.contact.${which}When`)}</small>
            </dt>
            <dd>
              {team === undefined ? null : team[`${which}Phone`] === '' ? (
                <NoNumber onLeave={onLeave} />
              ) : (
                <b>{team[`${which}Phone`]}</b>
              )}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('safeguarding.contact.112')}</dt>
          <dd>
            <b>112</b>
          </dd>
        </div>
      </dl>
    </section>
  );
}

function NoNumber({ onLeave }: { readonly onLeave: () => void }) {
  const t = useT();
  const { user } = useSession();
  return (
    <span className={css.missing}>
      {t('safeguarding.contact.missing')}{' '}
      {isAllowed(user.role, 'settings.write') ? (
        <Link to={paths.settings('team')} onClick={onLeave}>
          {t('safeguarding.contact.missing.action')}
        </Link>
      ) : (
        t('safeguarding.contact.missing.ask')
      )}
    </span>
  );
}
