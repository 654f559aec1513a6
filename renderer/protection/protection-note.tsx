import { LockKeyhole, ShieldBan } from 'lucide-react';
import type { CaseView } from '../cases/case-view.ts';
import { joinWords } from '../text/join-words.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import styles from './protection.module.css';

/** Who may open a protected case, who must not know of a case, and what that asks of whoever reads it. */
export function ProtectionNote({ view }: { readonly view: CaseView }) {
  const t = useT();
  const names = view.namedUsers.map(({ name }) => name);
  const notTo = view.fields?.doNotDiscloseTo ?? [];
  const mustNotKnow = t('protection.mustNotKnow', {
    guardians: joinWords(notTo.map((key) => t(`protection.guardian.${key}`).toLowerCase())),
  });
  if ((view.fields?.identityProtection ?? 'none') === 'none')
    return notTo.length === 0 ? null : (
      <section className={styles.note} aria-label={t('protection.notTo')}>
        <Banner tone="soon" icon={ShieldBan} title={mustNotKnow}>
          {t('protection.notToText')}
        </Banner>
      </section>
    );
  return (
    <section className={styles.note} aria-label={t('protection.label')}>
      <Banner
        tone={names.length < 2 ? 'soon' : 'idle'}
        icon={LockKeyhole}
        title={
          view.named === null
            ? t('protection.everyCoordinator')
            : t('protection.onlyNamed', { count: names.length, names: joinWords(names) })
        }
      >
        <span className={styles.facts}>
          {notTo.length > 0 && <b>{mustNotKnow}</b>}
          <span>{t(names.length < 2 ? 'protection.thinText' : 'protection.printing')}</span>
        </span>
      </Banner>
    </section>
  );
}
