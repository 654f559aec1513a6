import { LockKeyhole } from 'lucide-react';
import type { CaseView } from '../cases/case-view.ts';
import { joinWords } from '../text/join-words.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import styles from './protection.module.css';

/** For those who may open it: who they are, who must not know, and what that asks of them. */
export function ProtectionNote({ view }: { readonly view: CaseView }) {
  const t = useT();
  const protection = view.fields?.identityProtection ?? 'none';
  if (protection === 'none') return null;
  const names = view.namedUsers.map(({ name }) => name);
  const notTo = view.fields?.doNotDiscloseTo ?? [];
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
          {notTo.length > 0 && (
            <b>
              {t('protection.mustNotKnow', {
                guardians: joinWords(notTo.map((key) => t(`protection.guardian.${key}`).toLowerCase())),
              })}
            </b>
          )}
          <span>{t(names.length < 2 ? 'protection.thinText' : 'protection.printing')}</span>
        </span>
      </Banner>
    </section>
  );
}
