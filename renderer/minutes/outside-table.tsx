import { usePhrases } from '../text/phrases.ts';
import { useT } from '../text/t.ts';
import css from '../paper/paper.module.css';
import type { MinutesDocument } from './minutes.ts';

/** Which units were outside the room, and for which cases. */
export function OutsideTable({ document: { items } }: { readonly document: MinutesDocument }) {
  const t = useT();
  const { joinWords } = usePhrases();
  const outside = items.filter((item) => item.outside.length > 0);
  return (
    <section>
      <h2>{t('minutes.paper.consent')}</h2>
      {outside.length === 0 ? (
        <p>{t('minutes.paper.nobodyOutside')}</p>
      ) : (
        <table>
          <caption>{t('minutes.paper.consentCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('minutes.paper.case')}</th>
              <th scope="col">{t('minutes.paper.outside')}</th>
            </tr>
          </thead>
          <tbody>
            {outside.map((item) => (
              <tr key={item.caseId}>
                <th scope="row" className={css.number}>
                  {item.number}
                </th>
                <td>{joinWords(item.outside)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
