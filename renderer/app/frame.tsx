import { useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { Concern } from '../safeguarding/concern.tsx';
import { CommandPalette } from './command-palette.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import css from './frame.module.css';
import { Nav } from './nav.tsx';
import { usePageFocus } from './page-focus.ts';
import { SampleBanner } from './sample-banner.tsx';
import { SaveFailure } from './save-failure.tsx';
import { ShortcutOverlay } from './shortcut-overlay.tsx';
import { SkipLink } from './skip-link.tsx';
import { TopBar } from './top-bar.tsx';
import { useLockShortcut } from './use-lock-shortcut.ts';

/** What stands round every page: top bar, navigation, notices. */
export function Frame() {
  const { pathname } = useLocation();
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  usePageFocus();
  useLockShortcut();
  return (
    <div className={css.frame}>
      <SkipLink />
      <TopBar onSearch={() => setPaletteOpen(true)} />
      <Nav />
      <div className={css.page}>
        <SampleBanner />
        <SaveFailure />
        <ErrorBoundary key={pathname}>
          <Outlet />
        </ErrorBoundary>
      </div>
      <CommandPalette isOpen={isPaletteOpen} onClose={() => setPaletteOpen(false)} />
      <ShortcutOverlay />
      <Concern />
    </div>
  );
}
