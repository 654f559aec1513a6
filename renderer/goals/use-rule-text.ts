import type { Violation } from '../../domain/kernel/errors.ts';
import { isTextKey } from '../../domain/text/text.ts';
import { useT } from '../text/t.ts';

/** What a rule says to whoever has broken it. */
export function useRuleText(): (violation: Violation) => string {
  const t = useT();
  return ({ rule, params }) => {
    const key = `rule.${rule}`;
    return isTextKey(key) ? t(key, params) : '';
  };
}
