import type { LegalKey } from '../../domain/law/law.ts';
import css from './legal-reference.module.css';
import { useLegalText } from './use-legal-texts.ts';

/** Where in the law something stands, from the team's legal texts; its wording shows on hover. */
export function LegalReference({ law }: { readonly law: LegalKey }) {
  const text = useLegalText()(law);
  if (text === undefined) return null;
  return (
    <cite className={css.reference} title={text.wording}>
      {text.section}
    </cite>
  );
}
