import { isAllowed } from '../../domain/kernel/permissions.ts';
import { useSession } from '../api/session.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { useT } from '../text/t.ts';
import { ConcernDialog } from './concern-dialog.tsx';
import { closeConcern, openConcern, useConcern } from './concern-store.ts';

/** "Oro för att barnet far illa?" is at hand on every page and in every dialog, by key and by button. */
export function Concern() {
  const t = useT();
  const { user } = useSession();
  const { isOpen } = useConcern();
  const mayReport = isAllowed(user.role, 'concern.report');
  useShortcuts([
    {
      keys: 'Ctrl o',
      label: t('safeguarding.title'),
      action: openConcern,
      isGlobal: true,
      isDisabled: !mayReport,
    },
  ]);
  return isOpen && mayReport ? <ConcernDialog onClose={closeConcern} /> : null;
}
