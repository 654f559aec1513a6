import { ScrollText } from 'lucide-react';
import { paths } from '../app/paths.ts';
import { useT } from '../text/t.ts';
import { LinkButton } from '../ui/link-button.tsx';

/** For the family that asks who has read. */
export function LogExtractLink({ number }: { readonly number: string }) {
  const t = useT();
  return (
    <LinkButton to={paths.logExtract(number)} size="compact" icon={ScrollText}>
      {t('accessLog.extract.link')}
    </LinkButton>
  );
}
