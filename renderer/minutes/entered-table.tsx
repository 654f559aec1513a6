import { useT } from '../text/t.ts';
import css from '../paper/paper.module.css';
import type { MinutesDocument } from './minutes.ts';

/** Each authority keeps its own records: here it signs by hand that this meeting has been entered there. */
export function EnteredTable({ document: { attendance } }: { readonly document: MinutesDocument }) {
  const t = useT();
  const units = [...new Set(attendance.filter((one) => one.state !== 'absent').map((one) => one.unit))];
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
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
