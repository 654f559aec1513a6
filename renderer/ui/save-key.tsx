import { useShortcuts } from '../app/shortcuts.ts';

interface Props {
  /** What the list of keys calls it. */
  readonly label: string;
  readonly onSave: () => void;
}

/** Ctrl Enter saves what is asked in the dialog that this stands in, wherever in it the keyboard is. */
export function SaveKey({ label, onSave }: Props) {
  useShortcuts([{ keys: 'Ctrl Enter', label, action: onSave }]);
  return null;
}
