/** How this user wants the app to look and feel. Kept with the user's drafts: never exchanged, never anybody else's. */
import { useSyncExternalStore } from 'react';
import { z } from 'zod';
import { call } from '../api/call.ts';
import { putDraft } from '../api/draft-store.ts';
import { setSingleKeys } from './shortcut-registry.ts';
import { currentTheme, setTheme, type Theme, themes } from './theme.ts';

const KEY = 'session/preferences';
const Stored = z.object({ theme: z.enum(themes), hasSingleKeys: z.boolean() });

let hasSingleKeys = true;
const listeners = new Set<() => void>();

function save(): void {
  putDraft(KEY, { theme: currentTheme(), hasSingleKeys }, { isSilent: true });
}

function showSingleKeys(isOn: boolean): void {
  hasSingleKeys = isOn;
  setSingleKeys(isOn);
  for (const listener of listeners) listener();
}

export async function loadPreferences(): Promise<void> {
  const stored = Stored.safeParse((await call('drafts.get', { key: KEY }))?.value);
  if (!stored.success) return;
  setTheme(stored.data.theme);
  showSingleKeys(stored.data.hasSingleKeys);
}

export function chooseTheme(theme: Theme): void {
  setTheme(theme);
  save();
}

export function chooseSingleKeys(isOn: boolean): void {
  showSingleKeys(isOn);
  save();
}

export const useSingleKeys = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => hasSingleKeys,
  );
