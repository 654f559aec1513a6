import { joinWords } from '../text/join-words.ts';
import { useT } from '../text/t.ts';
import styles from './withdraw.module.css';

/** What ceases the moment the button is pressed. */
export function Stops({
  units,
  isAll,
  isClosed,
}: {
  readonly units: readonly string[];
  readonly isAll: boolean;
  /** No meeting takes it up any more. */
  readonly isClosed: boolean;
}) {
  const t = useT();
  const who = joinWords(units);
  return (
    <section className={styles.part}>
      <h3>{t('consents.withdraw.stops')}</h3>
      <ul className={styles.stops}>
        {units.length > 0 && <li>{t('consents.withdraw.stops.view', { who })}</li>}
        {!isClosed && <li>{t(isAll ? 'consents.withdraw.stops.agenda' : 'consents.withdraw.stops.room')}</li>}
        <li>{t('consents.withdraw.stops.paper')}</li>
        {isClosed && <li>{t('consents.withdraw.stops.closed')}</li>}
      </ul>
    </section>
  );
}
