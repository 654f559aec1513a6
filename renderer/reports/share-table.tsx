import type { ShownDocument } from '../../domain/reports/reports.ts';
import { useT } from '../text/t.ts';
import { figureText, percentText, shareName, shareOf } from './report.ts';
import type { ShareId } from './report.ts';
import css from './report-paper.module.css';

interface Props {
  readonly caption: string;
  readonly document: ShownDocument;
  readonly ids: readonly ShareId[];
}

/** Indicators that are shares, each with how many it is of. */
export function ShareTable({ caption, document, ids }: Props) {
  const t = useT();
  return (
    <table className={css.counts}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('reports.indicator')}</th>
          <th scope="col" className={css.number}>
            {t('reports.numerator')}
          </th>
          <th scope="col" className={css.number}>
            {t('reports.denominator')}
          </th>
          <th scope="col" className={css.number}>
            {t('reports.share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {ids.map((id) => {
          const share = shareOf(document, id);
          return (
            <tr key={id}>
              <th scope="row">
                {shareName(t, id)} <span className={css.id}>{id.split('.')[0]}</span>
              </th>
              <td className={css.number}>{figureText(share?.numerator ?? '–')}</td>
              <td className={css.number}>{figureText(share?.denominator ?? '–')}</td>
              <td className={css.number}>
                {share?.as === 'percent' ? percentText(share.value) : figureText(share?.value ?? '–')}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
