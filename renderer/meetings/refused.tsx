import { TriangleAlert } from 'lucide-react';
import { useErrorText } from '../api/error-text.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';

/** Why the core has refused what a dialog asked for. */
export function Refused({ error }: { readonly error: unknown }) {
  const t = useT();
  const errorText = useErrorText();
  if (error === null) return null;
  return (
    <Banner tone="late" icon={TriangleAlert} title={t('meetings.error.title')} role="alert">
      {errorText(error)}
    </Banner>
  );
}
