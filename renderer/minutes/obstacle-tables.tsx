import { isTextKey } from '../../domain/text/text.ts';
import css from '../paper/paper.module.css';
import { usePhrases } from '../text/phrases.ts';
import { useT } from '../text/t.ts';
import type { MinutesDocument } from './minutes.ts';

/** What goes to the steering group, and what has come back from it. */
export function ObstacleTables({ document: paper }: { readonly document: MinutesDocument }) {
  const t = useT();
  const { joinWords, withYear } = usePhrases();
  const { raised = [], reported = [] } = paper.obstacles ?? {};
  const kindOf = (kind: string): string => {
    const key = `obstacles.kind.${kind}`;
    return isTextKey(key) ? t(key) : kind;
  };
  if (raised.length + reported.length === 0) return null;
  return (
    <section>
      <h2>{t('obstacles.title')}</h2>
      {reported.length > 0 && (
        <table>
          <caption>{t('minutes.paper.obstaclesReported')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('minutes.paper.obstacleNumber')}</th>
              <th scope="col">{t('minutes.paper.obstacle')}</th>
              <th scope="col">{t('minutes.paper.obstacleAnswer')}</th>
              <th scope="col">{t('minutes.paper.who')}</th>
            </tr>
          </thead>
          <tbody>
            {reported.map(({ number, kind, text, on, decided, who, by }) => (
              <tr key={number}>
                <th scope="row" className={css.number}>
                  {number}
                </th>
                <td>
                  {text} <span className={css.muted}>{kindOf(kind)}</span>
                </td>
                <td>
                  {decided} <span className={css.muted}>{withYear(on)}</span>
                </td>
                <td>
                  {who}
                  {by === null ? '' : `, ${t('obstacles.within', { day: withYear(by) })}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {raised.length > 0 && (
        <table>
          <caption>{t('minutes.paper.obstaclesRaised')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('minutes.paper.obstacleNumber')}</th>
              <th scope="col">{t('minutes.paper.obstacle')}</th>
              <th scope="col">{t('minutes.paper.obstacleUnits')}</th>
            </tr>
          </thead>
          <tbody>
            {raised.map(({ number, kind, units, text }) => (
              <tr key={number}>
                <th scope="row" className={css.number}>
                  {number}
                </th>
                <td>
                  {text} <span className={css.muted}>{kindOf(kind)}</span>
                </td>
                <td>{joinWords(units)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
