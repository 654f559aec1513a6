import { LockKeyhole, Search, SunMoon } from 'lucide-react';
import { ConcernButton } from '../safeguarding/concern-button.tsx';
import { useT } from '../text/t.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { Logo } from '../ui/logo.tsx';
import css from './frame.module.css';
import { useSession } from '../api/session.ts';
import { lockApp } from './lock.ts';
import { chooseTheme } from './preferences.ts';
import { SaveIndicator } from './save-indicator.tsx';
import { searchLabel } from './search-label.ts';
import { useShortcuts } from './shortcuts.ts';
import { nextTheme, useTheme } from './theme.ts';

export function TopBar({ onSearch }: { readonly onSearch: () => void }) {
  const t = useT();
  const theme = useTheme();
  const { user } = useSession();
  const label = searchLabel(t, user.role);
  useShortcuts([{ keys: 'Ctrl K', label, action: onSearch }]);
  return (
    <header className={css.top}>
      <p className={css.brand}>
        <Logo className={css.logo} />
        Teambordet
      </p>
      <button
        type="button"
        className={css.search}
        aria-keyshortcuts="Control+K"
        aria-haspopup="dialog"
        onClick={onSearch}
      >
        <Search className={css.searchIcon} aria-hidden="true" />
        <span>{label}</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      <SaveIndicator />
      <ConcernButton />
      <div className={css.topButtons}>
        <IconButton
          label={t('app.theme.button', { theme: t(`app.theme.${theme}`) })}
          icon={SunMoon}
          onPress={() => chooseTheme(nextTheme(theme))}
        />
        <IconButton
          label={t('app.lock.button')}
          shortcut="Ctrl L"
          icon={LockKeyhole}
          onPress={() => void lockApp()}
        />
      </div>
    </header>
  );
}
