import type { ShownDocument } from '../../domain/reports/reports.ts';
import paper from '../paper/paper.module.css';
import { usePhrases } from '../text/phrases.ts';
import { useT } from '../text/t.ts';
import { BarTable } from './bar-table.tsx';
import { obstaclesByKind } from './obstacles-by-kind.ts';
import { countOf, countsLiftedChildren, figureText, keyName, medianOf, tableOf } from './report.ts';
import css from './report-paper.module.css';

interface Props {
  readonly document: ShownDocument;
}

/** What the tasks came to besides, and how long an item took. */
export function TaskFigures({ document }: Props) {
  const t = useT();
  const minutes = medianOf(document, 'D3');
  return (
    <p className={css.sub}>
      {t('reports.tasks', {
        overtaken: figureText(countOf(document, 'C2.overtaken')),
        moved: figureText(countOf(document, 'C2.moved')),
      })}{' '}
      {t('reports.minutes', {
        minutes: figureText(minutes?.median ?? '–'),
        items: figureText(minutes?.n ?? '–'),
      })}
    </p>
  );
}

/**
 * Children whose tasks the team has lifted, by the units that were to do them; of an older report the tasks, and nothing
 * in one from before they were counted.
 */
export function LiftedTable({ document }: Props) {
  const t = useT();
  const table = tableOf(document, 'lifted');
  if (table === undefined) return null;
  if (table.total === 0) return <p className={css.sub}>{t('reports.noLifted')}</p>;
  const ofChildren = countsLiftedChildren(document);
  if (ofChildren && table.total === '<5') return <p className={css.sub}>{t('reports.fewLifted')}</p>;
  return (
    <BarTable
      chart="lifted"
      caption={t(ofChildren ? 'reports.liftedText' : 'reports.lifted')}
      head={t('reports.unit')}
      counted={t(ofChildren ? 'reports.children' : 'reports.count')}
      table={table}
      totalName={t('reports.all')}
      nameOf={(key) => keyName(document, key, () => t('reports.unknown'))}
      hidesNought
    />
  );
}

/** What only the steering group can change, by kind: how many, since when, and who is asked to. */
export function ObstacleTable({ document }: Props) {
  const t = useT();
  const { fullDay } = usePhrases();
  const kinds = obstaclesByKind(document);
  return (
    <>
      <h2>{t('reports.obstacles')}</h2>
      {kinds.length === 0 ? (
        <p>{t('reports.noObstacles')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('reports.obstacle')}</th>
              <th scope="col" className={css.number}>
                {t('reports.count')}
              </th>
              <th scope="col">{t('reports.since')}</th>
              <th scope="col">{t('reports.owner')}</th>
            </tr>
          </thead>
          <tbody>
            {kinds.map(({ kind, count, since, owners }) => (
              <tr key={kind}>
                <th scope="row">{t(`obstacles.kind.${kind}`)}</th>
                <td className={css.number}>{count}</td>
                <td className={paper.day}>{fullDay(since)}</td>
                <td>{owners}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** What the steering group has decided in the period: who, by when, and whether it is done. */
export function ActionTable({ document }: Props) {
  const t = useT();
  const { fullDay } = usePhrases();
  return (
    <>
      <h2>{t('reports.actions')}</h2>
      {document.actions.length === 0 ? (
        <p>{t('reports.noActions')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('reports.decided')}</th>
              <th scope="col">{t('reports.who')}</th>
              <th scope="col">{t('reports.by')}</th>
              <th scope="col">{t('reports.done')}</th>
            </tr>
          </thead>
          <tbody>
            {document.actions.map(({ number, decided, who, by, doneOn }) => (
              <tr key={number}>
                <td>
                  {number}: {decided}
                </td>
                <td>{who}</td>
                <td className={paper.day}>{by === null ? '' : fullDay(by)}</td>
                <td className={paper.day}>{doneOn === null ? t('reports.notDone') : fullDay(doneOn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
