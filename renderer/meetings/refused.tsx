import { useT } from '../text/t.ts';
import { ErrorBanner } from '../ui/error-banner.tsx';

/** Why the core has refused what a dialog asked for. */
export function Refused({ error }: { readonly error: unknown }) {
  const t = useT();
  return <ErrorBanner title={t('meetings.error.title')} error={error} />;
}
