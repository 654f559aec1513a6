import { useId } from 'react';
import { dayAndWeek, withYear } from '../text/dates.ts';
import { joinWords } from '../text/join-words.ts';
import { type Translate, useT } from '../text/t.ts';
import type { ConsentView } from './consent-view.ts';
import styles from './withdraw.module.css';

type Row = ConsentView['disclosed'][number];

/** What has left already and cannot be called back: when, what and to whom. */
export function DisclosedTable({ rows }: { readonly rows: readonly Row[] }) {
  const t = useT();
  const id = useId();
  return (
    <section className={styles.part}>
      <h3 id={id}>
        {t('consents.withdraw.disclosed')} <span>{rows.length}</span>
      </h3>
      {rows.length === 0 ? (
        <p className={styles.hint}>{t('consents.withdraw.disclosedNone')}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table} aria-labelledby={id}>
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
                  <td>
                    {t('consents.disclosed.what', {
                      thing: t(`consents.disclosed.thing.${row.what}`),
                      way: t(`consents.disclosed.way.${row.way}`),
                    })}
                  </td>
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

/** What was logged before units were written down says no more than which meeting it was. */
function receiver({ way, meetingId, units, to }: Row, t: Translate): string {
  if (to !== null) return t(`consents.receiver.${to}`);
  if (units.length > 0) return joinWords(units);
  if (meetingId === null) return t('consents.disclosed.toUnknown');
  return t(way === 'live' ? 'consents.disclosed.toMeeting' : 'consents.disclosed.toReaders', {
    day: dayAndWeek(meetingId),
  });
}
