import type { ReactNode } from 'react';
import type { ApiOutput } from '../api/call.ts';
import { yearOf } from '../../domain/kernel/plain-date.ts';
import paperCss from '../paper/paper.module.css';
import { clockTime, longDay, week } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { classes } from '../ui/classes.ts';
import { UnitAgendaTable } from './unit-agenda-table.tsx';
import { UnitTaskTable } from './unit-task-table.tsx';

export type UnitPaperView = ApiOutput<'unitPapers.get'>;
export type PaperKind = 'tasks' | 'agenda';

interface Props {
  readonly kind: PaperKind;
  readonly paper: UnitPaperView;
  readonly foot?: ReactNode;
  readonly isPrinted?: boolean;
}

/** One unit's list or agenda: dated, countable, and nothing but what consent opens to it. */
export function UnitPaper({ kind, paper, foot, isPrinted = false }: Props) {
  const t = useT();
  const titleId = isPrinted ? 'printed-title' : 'paper-title';
  const day = kind === 'agenda' ? paper.meetingId : paper.on;
  const place = paper.place === '' ? '' : `, ${paper.place}`;
  return (
    <article
      className={classes(paperCss.paper, isPrinted ? paperCss.printed : paperCss.onScreen)}
      data-theme="ljust"
      lang="sv"
      aria-labelledby={titleId}
    >
      {isPrinted ? null : (
        <p className={paperCss.head}>
          <span>{paper.team}</span>
          <span>{t('minutes.paper.secrecy')}</span>
        </p>
      )}
      <p className={classes(paperCss.kind, kind === 'agenda' && paperCss.kindAgenda)}>
        {t(`unitPapers.mark.${kind}`)}
      </p>
      <h1 id={titleId}>
        {t(`unitPapers.heading.${kind}`, {
          unit: paper.unit,
          day: `${longDay(day)} ${yearOf(day)}`,
        })}
      </h1>
      <p className={paperCss.lede}>
        {kind === 'agenda'
          ? t('unitPapers.ledeAgenda', {
              unit: paper.unit,
              week: week(day),
              start: clockTime(paper.startsAt),
              end: clockTime(paper.endsAt),
              place,
            })
          : t('unitPapers.ledeTasks', { day: `${longDay(day)} ${yearOf(day)}`, week: week(day) })}
      </p>
      {kind === 'agenda' ? (
        <UnitAgendaTable rows={paper.rows} />
      ) : (
        <UnitTaskTable tasks={paper.tasks} hidden={paper.hidden} />
      )}
      <div className={paperCss.colophon}>
        <p>{t('minutes.paper.law')}</p>
        {foot}
      </div>
    </article>
  );
}
