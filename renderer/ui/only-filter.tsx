import { X } from 'lucide-react';
import { useT } from '../text/t.ts';
import { Button } from './button.tsx';
import css from './layout.module.css';

interface Props {
  readonly children: string;
  readonly onRemove: () => void;
}

/** What a page is narrowed to because a number led to it, and the way to all of it. */
export function OnlyFilter({ children, onRemove }: Props) {
  const t = useT();
  return (
    <p className={css.only}>
      {t('ui.only.shows')}
      <Button
        size="compact"
        iconAfter={X}
        ariaLabel={t('ui.only.remove', { what: children })}
        onPress={() => {
          // The button goes with what it takes away: reading goes on at the heading.
          document.querySelector<HTMLElement>('[data-page-heading]')?.focus({ preventScroll: true });
          onRemove();
        }}
      >
        {children}
      </Button>
    </p>
  );
}
