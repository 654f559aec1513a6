import { Archive } from 'lucide-react';
import { useT } from '../text/t.ts';
import { Status } from '../ui/status.tsx';

/** Rows are archived, never deleted: what was agreed with them stays readable. */
export function ArchivedStatus() {
  const t = useT();
  return (
    <Status tone="idle" icon={Archive}>
      {t('settings.archived')}
    </Status>
  );
}
