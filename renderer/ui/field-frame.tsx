import type { ReactNode } from 'react';
import { CircleAlert, Scissors } from 'lucide-react';
import { shownNumber } from '../text/shown-number.ts';
import { useT } from '../text/t.ts';
import css from './field.module.css';

export interface FieldIds {
  readonly id: string;
  readonly hint: string;
  readonly error: string;
}

export const fieldIds = (id: string): FieldIds => ({ id, hint: `${id}-hint`, error: `${id}-error` });

/** Ids of what describes a field, for `aria-describedby`. */
export const describedBy = (
  ids: FieldIds,
  has: { readonly hint: boolean; readonly error: boolean },
): string | undefined =>
  [has.error ? ids.error : '', has.hint ? ids.hint : ''].filter(Boolean).join(' ') || undefined;

interface LabelProps {
  readonly htmlFor: string;
  readonly children: ReactNode;
  readonly isHidden?: boolean | undefined;
}

export function FieldLabel({ htmlFor, children, isHidden = false }: LabelProps) {
  return (
    <label className={isHidden ? 'sr' : css.label} htmlFor={htmlFor}>
      {children}
    </label>
  );
}

interface UnderProps {
  readonly ids: FieldIds;
  readonly description?: ReactNode;
  readonly error?: string | null | undefined;
  readonly counter?: { readonly used: number; readonly max: number } | undefined;
}

/** The line under a field: what is wrong, or a hint, and how much has been written. */
export function FieldUnder({ ids, description, error, counter }: UnderProps) {
  const t = useT();
  if (!description && !error && counter === undefined) return null;
  const isNear = counter !== undefined && counter.used >= counter.max * 0.9;
  return (
    <div className={css.under}>
      <div className={css.underText}>
        {error ? (
          <p id={ids.error} className={css.error}>
            <CircleAlert className={css.errorIcon} aria-hidden="true" />
            <span>{error}</span>
          </p>
        ) : null}
        {description ? (
          <p id={ids.hint} className={css.hint}>
            {description}
          </p>
        ) : null}
      </div>
      {counter === undefined ? null : (
        <p className={isNear ? css.counterNear : css.counter}>
          {t('ui.field.counter', { used: counter.used, max: counter.max })}
        </p>
      )}
    </div>
  );
}

/** What a paste had no room for, said once and politely; the empty line is there before, or no screen reader would hear. */
export function FieldCut({ cut }: { readonly cut: number }) {
  const t = useT();
  return (
    <p className={css.cut} aria-live="polite">
      {cut === 0 ? null : (
        <>
          <Scissors className={css.cutIcon} aria-hidden="true" />
          <span>{t('ui.field.cut', { count: cut, shown: shownNumber(cut) })}</span>
        </>
      )}
    </p>
  );
}
