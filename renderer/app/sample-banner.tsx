import { FlaskConical } from 'lucide-react';
import { Link } from 'react-router';
import { isAllowed } from '../../domain/kernel/permissions.ts';
import { useSession } from '../api/session.ts';
import { useT } from '../text/t.ts';
import css from './frame.module.css';
import { paths } from './paths.ts';

/** On every screen while the team is made up. */
export function SampleBanner() {
  const t = useT();
  const { team, user } = useSession();
  if (!team.sample) return null;
  return (
    <aside className={css.sample} aria-label={t('app.sample.label')}>
      <FlaskConical className={css.sampleIcon} aria-hidden="true" />
      <p>
        <b>{t('app.sample.title')}</b> {t('app.sample.text')}
      </p>
      {isAllowed(user.role, 'settings.write') ? (
        <Link to={paths.settings('sample')}>{t('app.sample.remove')}</Link>
      ) : null}
    </aside>
  );
}
