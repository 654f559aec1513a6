import { isTextKey, type TextKey } from '../../domain/text/text.ts';
import type { ErrorCode } from '../../domain/kernel/errors.ts';
import { t, useT } from '../text/t.ts';
import { ApiFailure } from './call.ts';

/** Every code has a sentence: what happened, what is safe, what to do. */
const textOf = (code: ErrorCode): TextKey => `error.${code}`;

export function errorText(error: unknown): string {
  if (!(error instanceof ApiFailure)) return t('error.internal', { ref: '' });
  const rule = `rule.${String(error.params['rule'] ?? '')}`;
  if (error.code === 'rule' && isTextKey(rule)) return t(rule, error.params);
  return t(textOf(error.code), { ref: error.ref ?? '', ...error.params });
}

/** The sentence for an error, or an empty text when there is none. */
export function useErrorText(): (error: unknown) => string {
  useT();
  return (error) => (error === null || error === undefined ? '' : errorText(error));
}
