import { dayOfInstant } from '../../domain/kernel/plain-date.ts';
import type { ApiOutput } from '../api/call.ts';
import { phrasesIn } from '../text/phrases.ts';
import { type Translate, useT } from '../text/t.ts';
import css from '../paper/paper.module.css';
import type { MinutesDocument } from './minutes.ts';

export type OwnRecords = ApiOutput<'ownRecords.list'>;

/** What the unit has ticked in the app; empty, to be filled in by hand, while it has ticked nothing. */
function tickedText(rows: OwnRecords, t: Translate): string {
  const days = rows.flatMap(({ at }) => (at === null ? [] : [at])).toSorted();
  const last = days.at(-1);
  if (last === undefined) return '';
  return t('ownRecords.paperDone', {
    done: days.length,
    of: rows.length,
    day: phrasesIn(t).withYear(dayOfInstant(last)),
  });
}

/** Each authority keeps its own records: here it signs by hand that this meeting has been entered there. */
export function EnteredTable({
  document: { attendance },
  records,
}: {
  readonly document: MinutesDocument;
  readonly records: OwnRecords;
}) {
  const t = useT();
  const present = attendance.filter((one) => one.state !== 'absent').map((one) => one.unit);
  const units = [...new Set([...present, ...records.map(({ unit }) => unit)])];
  if (units.length === 0) return null;
  return (
    <section className={css.together}>
      <h2>{t('minutes.paper.entered')}</h2>
      <table>
        <caption>{t('minutes.paper.enteredCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('minutes.paper.unit')}</th>
            <th scope="col">{t('minutes.paper.enteredDay')}</th>
            <th scope="col">{t('minutes.paper.signature')}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit}>
              <th scope="row" className={css.blank}>
                {unit}
              </th>
              <td>
                {tickedText(
                  records.filter((one) => one.unit === unit),
                  t,
                )}
              </td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
