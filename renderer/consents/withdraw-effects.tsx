import { dayAndWeek, withYear } from '../text/dates.ts';
import { joinWords } from '../text/join-words.ts';
import { useT } from '../text/t.ts';
import type { ConsentView } from './consent-view.ts';
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

/** What has left already and cannot be called back. */
export function Disclosed({ rows }: { readonly rows: ConsentView['disclosed'] }) {
  const t = useT();
  return (
    <section className={styles.part}>
      <h3 id="already-left">
        {t('consents.withdraw.disclosed')} <span>{rows.length}</span>
      </h3>
      {rows.length === 0 ? (
        <p className={styles.hint}>{t('consents.withdraw.disclosedNone')}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table} aria-labelledby="already-left">
            <thead>
              <tr>
                <th scope="col">{t('consents.withdraw.when')}</th>
                <th scope="col">{t('consents.withdraw.thing')}</th>
                <th scope="col">{t('consents.withdraw.to')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <tr // The same thing may leave twice a day: rows have no identity but their place.
                  key={index}
                >
                  <td>{withYear(row.on)}</td>
                  <td>{t(`consents.disclosed.${row.way}`)}</td>
                  <td>{receiver(row, t)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** Paper and files go to whoever the minutes were made for; which copies were handed on is not known here. */
function receiver({ way, meetingId }: ConsentView['disclosed'][number], t: ReturnType<typeof useT>): string {
  if (meetingId === null) return t('consents.disclosed.toUnknown');
  return t(way === 'live' ? 'consents.disclosed.toMeeting' : 'consents.disclosed.toReaders', {
    day: dayAndWeek(meetingId),
  });
}
