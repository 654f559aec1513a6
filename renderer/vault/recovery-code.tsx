import { formatCode, normaliseCode } from '../../domain/vault/vault-rules.ts';
import { useT } from '../text/t.ts';
import css from './form.module.css';

/** The code in groups that can be read aloud. */
export function RecoveryCode({ code }: { readonly code: string }) {
  const t = useT();
  return (
    <p className={css.code} role="group" aria-label={t('vault.code.label')}>
      {formatCode(normaliseCode(code))
        .split(' ')
        .map((group, index) => (
          <span key={`${index}${group}`}>{group}</span>
        ))}
    </p>
  );
}
