import type { Ref } from 'react';
import { ariaShortcut } from './aria-shortcut.ts';
import { buttonClass, type ButtonLooks } from './button-looks.ts';
import css from './button.module.css';
import { classes } from './classes.ts';
import type { Icon } from './icon.ts';

interface Props extends ButtonLooks {
  /** What it does, said to screen readers and shown on hover. */
  readonly label: string;
  readonly icon: Icon;
  readonly shortcut?: string | undefined;
  readonly onPress?: (() => void) | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isPressed?: boolean | undefined;
  readonly isExpanded?: boolean | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

export function IconButton({ icon: Shape, label, shortcut, variant = 'quiet', size, ...props }: Props) {
  return (
    <button
      ref={props.ref}
      type="button"
      className={classes(buttonClass({ variant, size }), css.iconOnly)}
      disabled={props.isDisabled === true}
      aria-label={label}
      aria-pressed={props.isPressed}
      aria-expanded={props.isExpanded}
      aria-keyshortcuts={ariaShortcut(shortcut)}
      title={shortcut === undefined ? label : `${label} (${shortcut})`}
      onClick={props.onPress}
    >
      <Shape className={css.icon} aria-hidden="true" />
    </button>
  );
}
