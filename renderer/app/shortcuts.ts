import { useEffect, useRef } from 'react';
import { register, type Shortcut } from './shortcut-registry.ts';
import { useShortcutScope } from './shortcut-scope.tsx';

/** Keys that work while the component is on screen. Every one of them also has a visible control. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const scope = useShortcutScope();
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => register(scope, () => latest.current), [scope]);
}
