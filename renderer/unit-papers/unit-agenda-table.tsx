import paper from '../paper/paper.module.css';
import { clockTime } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import type { UnitPaperView } from './unit-paper.tsx';

type Row = UnitPaperView['rows'][number];

/** What comes up when, and when the unit will have to wait outside. */
export function UnitAgendaTable({ rows }: Pick<UnitPaperView, 'rows'>) {
  const t = useT();
  const open = rows.filter(({ isRestricted }) => !isRestricted).length;
  return (
    <section>
      <h2>{t('unitPapers.agenda')}</h2>
      {rows.length === 0 ? (
        <p>{t('unitPapers.noRows')}</p>
      ) : (
        <table>
          <caption>{t('unitPapers.agendaCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('unitPapers.time')}</th>
              <th scope="col">{t('minutes.paper.case')}</th>
              <th scope="col">{t('unitPapers.about')}</th>
              <th scope="col">{t('unitPapers.yours')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <AgendaLine key={row.key} row={row} />
            ))}
          </tbody>
        </table>
      )}
      <p className={paper.totals}>
        <b>{t('minutes.paper.control')}</b> {t('unitPapers.controlAgenda', { shown: open, of: rows.length })}
      </p>
    </section>
  );
}

function AgendaLine({ row }: { readonly row: Row }) {
  const t = useT();
  const time = (
    <td className={paper.day}>
      {clockTime(row.startsAt)}, {t('meetings.minutes', { minutes: row.minutes })}
    </td>
  );
  if (row.isRestricted)
    return (
      <tr>
        {time}
        <th scope="row" className={paper.number}>
          {t('unitPapers.restricted')}
        </th>
        <td>{t('unitPapers.restrictedText')}</td>
        <td />
      </tr>
    );
  return (
    <tr>
      {time}
      <th scope="row" className={paper.number}>
        {row.number}
        <span className={paper.muted}>{row.name}</span>
      </th>
      <td>
        {row.kind === null
          ? ''
          : row.kind === 'followUp' && row.ordinal > 0
            ? t('meetings.kind.followUpNth', { ordinal: row.ordinal })
            : t(`meetings.kind.${row.kind}`)}
        {row.question === '' ? null : <span className={paper.part}>{row.question}</span>}
      </td>
      <td className={paper.day}>
        {row.tasksDue === 0 ? '' : t('unitPapers.tasksDue', { count: row.tasksDue })}
      </td>
    </tr>
  );
}
