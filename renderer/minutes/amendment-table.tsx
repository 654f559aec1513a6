import { dayOfInstant } from '../../domain/kernel/plain-date.ts';
import { clock } from '../text/dates.ts';
import { usePhrases } from '../text/phrases.ts';
import { useT } from '../text/t.ts';
import css from '../paper/paper.module.css';
import type { Minutes } from './minutes.ts';

/** What was found wrong after the seal: beside the text that was read out, never in its place. */
export function AmendmentTable({ amendments }: Pick<Minutes, 'amendments'>) {
  const t = useT();
  const { withYear } = usePhrases();
  if (amendments.length === 0) return null;
  return (
    <section>
      <h2>{t('minutes.paper.amendments')}</h2>
      <table>
        <caption>{t('minutes.paper.amendmentsCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('minutes.paper.case')}</th>
            <th scope="col">{t('minutes.paper.amendedText')}</th>
            <th scope="col">{t('minutes.paper.amendedWhy')}</th>
            <th scope="col">{t('minutes.paper.amendedBy')}</th>
          </tr>
        </thead>
        <tbody>
          {amendments.map(({ id, number, text, reason, by, at }) => (
            <tr key={id}>
              <th scope="row" className={css.number}>
                {number === '' ? t('minutes.paper.amendedMeeting') : number}
              </th>
              <td>{text}</td>
              <td>{reason}</td>
              <td className={css.day}>
                {by}
                <span className={css.part}>
                  {withYear(dayOfInstant(at))} {clock(at)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
