import { useT } from '../text/t.ts';
import { lockApp } from './lock.ts';
import { useShortcuts } from './shortcuts.ts';

/** Locking works everywhere, in dialogs too. */
export function useLockShortcut(): void {
  const t = useT();
  useShortcuts([
    { keys: 'Ctrl L', label: t('app.lock.action'), isGlobal: true, action: () => void lockApp() },
  ]);
}
