import type { ReactNode } from 'react';
import { useApi } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Loaded } from '../ui/loaded.tsx';
import type { Settings } from './settings.ts';

/** Waits for the settings, or says why they cannot be read. */
export function WithSettings({ children }: { readonly children: (settings: Settings) => ReactNode }) {
  const t = useT();
  const settings = useApi('settings.get', null);
  return (
    <Loaded query={settings} failed={t('settings.error.title')} rows={6}>
      {children}
    </Loaded>
  );
}
