import { UserX } from 'lucide-react';
import type { ReactNode } from 'react';
import { joinWords } from '../text/join-words.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';

interface Props {
  readonly names: readonly string[];
  readonly actions?: ReactNode;
}

/** Users who could never step back from a case, since nobody has said who at the table they are. */
export function UnseatedNotice({ names, actions }: Props) {
  const t = useT();
  if (names.length === 0) return null;
  return (
    <Banner
      tone="soon"
      icon={UserX}
      title={t('users.unseated.title', { names: joinWords(names), count: names.length })}
      actions={actions}
    >
      {t('users.unseated.text')}
    </Banner>
  );
}
