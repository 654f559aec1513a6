import { type ReactNode, type Ref, useId } from 'react';
import { ariaShortcut } from './aria-shortcut.ts';
import { buttonClass, type ButtonLooks } from './button-looks.ts';
import css from './button.module.css';
import type { Icon } from './icon.ts';
import { Kbd } from './kbd.tsx';
import { CaseNumbers } from './case-numbers.tsx';

interface Props extends ButtonLooks {
  readonly children: ReactNode;
  readonly icon?: Icon | undefined;
  readonly iconAfter?: Icon | undefined;
  readonly shortcut?: string | undefined;
  /** A key that is said, and shown on hover, where there is no room for it on the button. */
  readonly keyShortcut?: string | undefined;
  readonly onPress?: (() => void) | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  readonly isDisabled?: boolean | undefined;
  /** Why it cannot be used now: the button stays reachable and says so. */
  readonly disabledReason?: string | null | undefined;
  /** At work: further presses do nothing. */
  readonly isPending?: boolean | undefined;
  /** For buttons that are on or off. */
  readonly isPressed?: boolean | undefined;
  readonly isExpanded?: boolean | undefined;
  readonly ariaLabel?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

export function Button(props: Props) {
  const {
    icon: Before,
    iconAfter: After,
    shortcut,
    type = 'button',
    disabledReason,
    isPending = false,
  } = props;
  const reasonId = useId();
  const isBlocked = Boolean(disabledReason) || isPending;
  return (
    <button
      ref={props.ref}
      type={type}
      className={buttonClass(props)}
      disabled={props.isDisabled === true}
      aria-disabled={isBlocked || undefined}
      aria-busy={isPending || undefined}
      aria-pressed={props.isPressed}
      aria-expanded={props.isExpanded}
      aria-label={props.ariaLabel}
      aria-describedby={disabledReason ? reasonId : props.describedBy}
      aria-keyshortcuts={ariaShortcut(shortcut ?? props.keyShortcut)}
      title={disabledReason ?? props.keyShortcut}
      autoFocus={props.autoFocus}
      onClick={(event) => {
        if (isBlocked) event.preventDefault();
        else props.onPress?.();
      }}
    >
      {Before === undefined ? null : <Before className={css.icon} aria-hidden="true" />}
      {typeof props.children === 'string' ? (
        <span>
          <CaseNumbers>{props.children}</CaseNumbers>
        </span>
      ) : (
        props.children
      )}
      {After === undefined ? null : <After className={css.icon} aria-hidden="true" />}
      {shortcut === undefined ? null : <Kbd>{shortcut}</Kbd>}
      {disabledReason ? (
        <span id={reasonId} hidden>
          {disabledReason}
        </span>
      ) : null}
    </button>
  );
}
