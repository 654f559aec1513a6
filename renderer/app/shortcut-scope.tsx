import { createContext, type ReactNode, useContext, useLayoutEffect, useId } from 'react';
import { openScope, ROOT_SCOPE } from './shortcut-registry.ts';

const Scope = createContext(ROOT_SCOPE);
export const useShortcutScope = (): string => useContext(Scope);

/** Put round what a dialog holds: its own keys work, the page's rest. */
export function ShortcutScope({ children }: { readonly children: ReactNode }) {
  const scope = useId();
  useLayoutEffect(() => openScope(scope), [scope]);
  return <Scope value={scope}>{children}</Scope>;
}
