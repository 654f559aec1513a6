import { useT } from '../text/t.ts';
import css from '../paper/paper.module.css';
import type { MinutesDocument } from './minutes.ts';

/** Questions without a child and what the team advised, apart from the cases: they belong to none. */
export function ConsultationTable({ document: paper }: { readonly document: MinutesDocument }) {
  const t = useT();
  const consultations = paper.consultations ?? [];
  if (consultations.length === 0) return null;
  return (
    <section>
      <h2>{t('minutes.paper.consultations')}</h2>
      <table>
        <caption>{t('minutes.paper.consultationsCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('minutes.paper.consultationNumber')}</th>
            <th scope="col">{t('minutes.paper.consultationQuestion')}</th>
            <th scope="col">{t('minutes.paper.advice')}</th>
          </tr>
        </thead>
        <tbody>
          {consultations.map(({ number, unit, question, advice }) => (
            <tr key={number}>
              <th scope="row" className={css.number}>
                {number}
              </th>
              <td>
                {question} <span className={css.muted}>{unit}</span>
              </td>
              <td>{advice.trim() === '' ? t('minutes.paper.noAdvice') : advice}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
