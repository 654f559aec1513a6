import type { ReactNode } from 'react';
import { useApi } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { ErrorBanner } from '../ui/error-banner.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import type { Settings } from './settings.ts';

/** Waits for the settings, or says why they cannot be read. */
export function WithSettings({ children }: { readonly children: (settings: Settings) => ReactNode }) {
  const t = useT();
  const { data, error } = useApi('settings.get', null);
  if (data !== undefined) return children(data);
  if (error === null) return <Skeleton rows={6} />;
  return <ErrorBanner title={t('settings.error.title')} error={error} />;
}
