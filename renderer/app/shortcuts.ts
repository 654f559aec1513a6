import { useLayoutEffect, useRef } from 'react';
import { register, type Shortcut } from './shortcut-registry.ts';
import { useShortcutScope } from './shortcut-scope.tsx';

/** Keys that work while the component is on screen. Every one of them also has a visible control. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const scope = useShortcutScope();
  const latest = useRef(shortcuts);
  // Before anything is painted: whoever sees a screen may press its keys at once, however slow the machine is.
  useLayoutEffect(() => {
    latest.current = shortcuts;
  });
  useLayoutEffect(() => register(scope, () => latest.current), [scope]);
}
