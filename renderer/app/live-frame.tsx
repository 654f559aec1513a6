import { Outlet } from 'react-router';
import { Concern } from '../safeguarding/concern.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import css from './frame.module.css';
import { usePageFocus } from './page-focus.ts';
import { SkipLink } from './skip-link.tsx';
import { SampleBanner } from './sample-banner.tsx';
import { SaveFailure } from './save-failure.tsx';
import { SaveIndicator } from './save-indicator.tsx';
import { ShortcutOverlay } from './shortcut-overlay.tsx';
import { useLockShortcut } from './use-lock-shortcut.ts';

/** The whole window for the meeting: no navigation beside it. */
export function LiveFrame() {
  usePageFocus();
  useLockShortcut();
  return (
    <div className={css.live}>
      <SkipLink />
      <SampleBanner />
      <SaveFailure />
      <div className="sr">
        <SaveIndicator />
      </div>
      <ErrorBoundary>
        <Outlet />
      </ErrorBoundary>
      <ShortcutOverlay />
      <Concern />
    </div>
  );
}
