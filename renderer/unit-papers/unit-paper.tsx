import type { ReactNode } from 'react';
import type { ApiOutput } from '../api/call.ts';
import { yearOf } from '../../domain/kernel/plain-date.ts';
import { onPaper } from '../paper/on-paper.tsx';
import { PaperDocument } from '../paper/paper-document.tsx';
import paperCss from '../paper/paper.module.css';
import { clockTime } from '../text/dates.ts';
import { usePhrases } from '../text/phrases.ts';
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
export const UnitPaper = onPaper(function UnitPaper({ kind, paper, foot, isPrinted = false }: Props) {
  const t = useT();
  const { longDay, week } = usePhrases();
  const day = kind === 'agenda' ? paper.meetingId : paper.on;
  const place = paper.place === '' ? '' : `, ${paper.place}`;
  return (
    <PaperDocument
      head={[paper.team, t('minutes.paper.secrecy')]}
      above={
        <p className={classes(paperCss.kind, kind === 'agenda' && paperCss.kindAgenda)}>
          {t(`unitPapers.mark.${kind}`)}
        </p>
      }
      title={t(`unitPapers.heading.${kind}`, { unit: paper.unit, day: `${longDay(day)} ${yearOf(day)}` })}
      colophon={<p>{t('minutes.paper.law')}</p>}
      foot={foot}
      isPrinted={isPrinted}
    >
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
    </PaperDocument>
  );
});
