import { useId } from 'react';
import { Link, NavLink, useNavigate } from 'react-router';
import { useSession } from '../api/session.ts';
import { useT } from '../text/t.ts';
import { type NavItem, navItemsFor } from './nav-items.ts';
import css from './nav.module.css';
import { paths } from './paths.ts';
import { useShortcuts } from './shortcuts.ts';

export function Nav() {
  const t = useT();
  const session = useSession();
  const navigate = useNavigate();
  const items = navItemsFor(session);
  useShortcuts([
    ...items.map(({ to, text }, index) => ({
      keys: `Ctrl ${index + 1}`,
      label: t(text),
      action: () => void navigate(to),
    })),
    { keys: 'F1', label: t('help.title'), action: () => void navigate(paths.help) },
  ]);
  return (
    <nav className={css.nav} aria-label={t('app.nav.label')}>
      <ul className={css.list}>
        {items.map((item) => (
          <Item key={item.to} item={item} />
        ))}
      </ul>
      <div className={css.who}>
        <b>{session.user.name}</b>
        <span>{t(`app.role.${session.user.role}`)}</span>
        <span>{session.team.name}</span>
        <Link to={paths.help} className={css.help} aria-keyshortcuts="F1">
          {t('help.title')}
        </Link>
      </div>
    </nav>
  );
}

/** The detail lies beside the link, so that the link's name stays its one word. */
function Item({ item }: { readonly item: NavItem }) {
  const t = useT();
  const id = useId();
  const detail = item.detail(useSession());
  const Shape = item.icon;
  return (
    <li className={item.startsGroup ? css.firstOfGroup : css.item}>
      <NavLink
        to={item.to}
        end={item.to === paths.home}
        className={css.link ?? ''}
        aria-describedby={detail === '' ? undefined : id}
      >
        <Shape className={css.icon} aria-hidden="true" />
        {t(item.text)}
      </NavLink>
      {detail === '' ? null : (
        <span id={id} className={css.detail}>
          {detail}
        </span>
      )}
    </li>
  );
}
