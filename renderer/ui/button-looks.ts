import { classes } from './classes.ts';
import css from './button.module.css';

export type ButtonVariant = 'primary' | 'standard' | 'quiet' | 'danger';
export type ButtonSize = 'normal' | 'compact' | 'large';

export interface ButtonLooks {
  readonly variant?: ButtonVariant | undefined;
  readonly size?: ButtonSize | undefined;
  readonly isWide?: boolean | undefined;
}

export const buttonClass = ({ variant = 'standard', size = 'normal', isWide = false }: ButtonLooks): string =>
  classes(css.button, css[variant], css[size], isWide && css.wide);
