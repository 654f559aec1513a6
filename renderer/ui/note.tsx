import type { ReactNode } from 'react';
import type { Icon } from './icon.ts';
import css from './note.module.css';

/** Something worth knowing beside the work: quieter than a banner, and never urgent. */
export function Note({ icon: Shape, children }: { readonly icon: Icon; readonly children: ReactNode }) {
  return (
    <div className={css.note}>
      <Shape className={css.icon} aria-hidden="true" />
      <div className={css.text}>{children}</div>
    </div>
  );
}
