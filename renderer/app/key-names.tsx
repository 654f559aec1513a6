import { Kbd } from '../ui/kbd.tsx';
import { shownAs } from './shown-keys.ts';

/** Keys as they stand on the keyboard, and as a screen reader says them. */
export function KeyNames({ keys }: { readonly keys: readonly string[] }) {
  return keys.map((key) => (
    <span key={key}>
      <span className="sr">{key}</span>
      <Kbd>{shownAs(key)}</Kbd>
    </span>
  ));
}
