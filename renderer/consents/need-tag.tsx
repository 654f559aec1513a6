import type { SignatoryNeed } from '../../domain/consents/consent-basis.ts';
import { useT } from '../text/t.ts';
import styles from './signatories.module.css';

/** "Behövs inte: ensam vårdnad": whether this answer is needed, and why. */
export function NeedTag({ need }: { readonly need: SignatoryNeed }) {
  const t = useT();
  return (
    <p className={need.need === 'notNeeded' ? styles.notNeeded : styles.need}>
      {t(`consents.need.${need.need}`, { why: t(`consents.need.why.${need.why}`) })}
    </p>
  );
}

/** The place of a guardian who is not asked. */
export function NotNeededCard({ ordinal, need }: { readonly ordinal: number; readonly need: SignatoryNeed }) {
  const t = useT();
  return (
    <section className={`${styles.card} ${styles.idle}`}>
      <h3>{t('consents.guardian.label', { ordinal })}</h3>
      <NeedTag need={need} />
    </section>
  );
}
