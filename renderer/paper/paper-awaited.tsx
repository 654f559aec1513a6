import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useErrorText } from '../api/error-text.ts';
import { Banner } from '../ui/banner.tsx';
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
  const errorText = useErrorText();
  return (
    <Sheet>
      {head}
      {error === null ? (
        <Skeleton rows={9} />
      ) : (
        <Banner tone="late" icon={TriangleAlert} title={failure} role="alert">
          {errorText(error)}
        </Banner>
      )}
    </Sheet>
  );
}
