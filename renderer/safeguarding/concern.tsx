import { useShortcuts } from '../app/shortcuts.ts';
import { useT } from '../text/t.ts';
import { ConcernDialog } from './concern-dialog.tsx';
import { closeConcern, openConcern, useConcern } from './concern-store.ts';

/** "Oro för att barnet far illa?" is at hand on every page and in every dialog, by key and by button. */
export function Concern() {
  const t = useT();
  const { isOpen } = useConcern();
  useShortcuts([
    {
      keys: 'Ctrl o',
      label: t('safeguarding.title'),
      action: openConcern,
      isGlobal: true,
    },
  ]);
  return isOpen ? <ConcernDialog onClose={closeConcern} /> : null;
}
