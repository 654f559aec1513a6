import { ApiFailure } from '../api/call.ts';
import type { Translate } from '../text/t.ts';
import { isTextKey } from '../../domain/text/text.ts';
import type { CaseField } from './case-draft.ts';
import { fieldKey } from './case-form-props.ts';

export type FieldErrors = Readonly<Partial<Record<CaseField, string>>>;

/** A sentence for each field that is not right: what to write, not what went wrong. */
export function fieldErrors(wrong: readonly CaseField[], t: Translate): FieldErrors {
  return Object.fromEntries(
    wrong.map((field) => {
      const own = `cases.error.${field}`;
      return [field, t(isTextKey(own) ? own : 'cases.error.field')];
    }),
  );
}

/** What the core refused, put at its field; empty when it was about something else. */
export function refusedField(failure: unknown, text: string): FieldErrors {
  if (!(failure instanceof ApiFailure) || failure.code !== 'rule') return {};
  const field = failure.params['field'];
  return typeof field === 'string' ? { [field]: text } : {};
}

export function focusField(field: CaseField | undefined): void {
  const control = field === undefined ? null : document.getElementById(fieldKey(field));
  control?.focus({ preventScroll: true });
  // In the middle: the bar at the foot covers the lower edge.
  control?.scrollIntoView({ block: 'center' });
}
