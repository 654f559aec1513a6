import type { ReactNode } from 'react';
import { ErrorBanner } from '../ui/error-banner.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

interface Props {
  readonly head: ReactNode;
  /** Why there will be none; null while it is on its way. */
  readonly error: unknown;
  /** What could not be shown. */
  readonly failure: string;
}

/** The page of a paper that has not come yet, or will not. */
export function PaperAwaited({ head, error, failure }: Props) {
  return (
    <Sheet>
      {head}
      {error === null ? <Skeleton rows={9} /> : <ErrorBanner title={failure} error={error} />}
    </Sheet>
  );
}
