import { joinWords } from '../text/join-words.ts';
import { useT } from '../text/t.ts';
import styles from './withdraw.module.css';

/** What ceases the moment the button is pressed. */
export function Stops({ units, isAll }: { readonly units: readonly string[]; readonly isAll: boolean }) {
  const t = useT();
  const who = joinWords(units);
  return (
    <section className={styles.part}>
      <h3>{t('consents.withdraw.stops')}</h3>
      <ul className={styles.stops}>
        {units.length > 0 && <li>{t('consents.withdraw.stops.view', { who })}</li>}
        <li>{t(isAll ? 'consents.withdraw.stops.agenda' : 'consents.withdraw.stops.room')}</li>
        <li>{t('consents.withdraw.stops.paper')}</li>
      </ul>
    </section>
  );
}
