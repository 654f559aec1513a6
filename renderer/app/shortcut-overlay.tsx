import { useState } from 'react';
import { useT } from '../text/t.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { KeyNames } from './key-names.tsx';
import css from './shortcut-overlay.module.css';
import { chooseSingleKeys, useSingleKeys } from './preferences.ts';
import { listShortcuts, type Shortcut } from './shortcut-registry.ts';
import { useShortcuts } from './shortcuts.ts';

/** All keys that work on this screen, behind "?" and Ctrl /. */
export function ShortcutOverlay() {
  const t = useT();
  const hasSingleKeys = useSingleKeys();
  const [shown, setShown] = useState<readonly Shortcut[] | null>(null);
  const open = (): void => setShown(listShortcuts());
  useShortcuts([
    { keys: '?', label: t('app.keys.title'), action: open },
    { keys: 'Ctrl /', label: t('app.keys.title'), action: open },
  ]);
  const close = (): void => setShown(null);
  return (
    <Dialog title={t('app.keys.title')} isOpen={shown !== null} onClose={close} size="small">
      <dl className={css.list}>
        {byLabel(shown ?? []).map(([label, keys]) => (
          <div key={label} className={css.row}>
            <dt>{label}</dt>
            <dd className={css.keys}>
              <KeyNames keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
      <Checkbox
        label={t('app.keys.single')}
        detail={t('app.keys.singleDetail')}
        isSelected={hasSingleKeys}
        onChange={chooseSingleKeys}
      />
    </Dialog>
  );
}

/** Two keys that do the same are one row. */
function byLabel(shortcuts: readonly Shortcut[]): readonly (readonly [string, readonly string[]])[] {
  const rows = new Map<string, string[]>();
  for (const { label, keys } of shortcuts) rows.set(label, [...(rows.get(label) ?? []), keys]);
  return [...rows];
}
