import { TriangleAlert } from 'lucide-react';
import { useErrorText } from '../api/error-text.ts';
import { Banner } from './banner.tsx';

interface Props {
  readonly error: unknown;
  /** What it stands in the way of; the reason follows. Without it the reason is the title. */
  readonly title?: string | undefined;
}

/** Why a page could not be read or a step was refused, where nobody can miss it; nothing while all is well. */
export function ErrorBanner({ error, title }: Props) {
  const text = useErrorText()(error);
  if (text === '') return null;
  return (
    <Banner tone="late" icon={TriangleAlert} title={title ?? text} role="alert">
      {title === undefined ? undefined : text}
    </Banner>
  );
}
