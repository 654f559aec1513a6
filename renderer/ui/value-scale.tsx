import { type KeyboardEvent, useRef } from 'react';
import { classes } from './classes.ts';
import css from './value-scale.module.css';

interface Props {
  /** What is rated, and by whom. */
  readonly label: string;
  readonly values: readonly number[];
  readonly value: number | null;
  /** What it was last time. */
  readonly last?: number | null | undefined;
  readonly onChange: (value: number) => void;
  /** What a value means, for those who hear it. */
  readonly describe: (value: number) => string;
  readonly isWide?: boolean | undefined;
}

/**
 * Numbers side by side, one of them chosen. Unlike radio buttons the arrows only move along: each choice is written
 * down at once, and nobody has meant those on the way. A digit goes to its number.
 */
export function ValueScale({ label, values, value, last = null, onChange, describe, isWide = false }: Props) {
  const group = useRef<HTMLDivElement>(null);
  const first = value ?? last ?? values[0];
  const focus = (index: number): void => {
    const buttons = group.current?.querySelectorAll('button');
    buttons?.[Math.max(0, Math.min(values.length - 1, index))]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = values.findIndex((one) => String(one) === document.activeElement?.getAttribute('data-value'));
    const next = nextIndex(event.key, at, values);
    if (next === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    focus(next);
  };
  return (
    <div
      ref={group}
      role="radiogroup"
      aria-label={label}
      tabIndex={-1}
      className={classes(css.group, isWide && css.wide)}
      onKeyDown={onKeyDown}
    >
      {values.map((one) => (
        <button
          key={one}
          type="button"
          role="radio"
          aria-checked={one === value}
          aria-label={describe(one)}
          data-value={one}
          data-last={one === last && one !== value ? '' : undefined}
          className={css.value}
          tabIndex={one === first ? 0 : -1}
          onClick={() => onChange(one)}
        >
          {signed(one, values)}
        </button>
      ))}
    </div>
  );
}

/** "+1" and "−2" on a scale that goes both ways. */
function signed(value: number, values: readonly number[]): string {
  if (value < 0) return `−${Math.abs(value)}`;
  return value > 0 && values.some((one) => one < 0) ? `+${value}` : String(value);
}

function nextIndex(key: string, at: number, values: readonly number[]): number | null {
  if (key === 'ArrowLeft' || key === 'ArrowDown') return at - 1;
  if (key === 'ArrowRight' || key === 'ArrowUp') return at + 1;
  if (key === 'Home') return 0;
  if (key === 'End') return values.length - 1;
  const index = /^\d$/.test(key) ? values.indexOf(Number(key)) : -1;
  return index < 0 ? null : index;
}
