import type { ReactNode } from 'react';
import type { ShownDocument } from '../../domain/reports/reports.ts';
import { useT } from '../text/t.ts';
import { ColophonPage, DefinitionsPage } from './definitions-page.tsx';
import { FirstPage } from './first-page.tsx';
import { EffectPage, ReachPage, RoutePage, TeamPage } from './inner-pages.tsx';
import { onPaper } from '../paper/on-paper.tsx';
import { PaperSheet } from './paper-sheet.tsx';
import { periodName } from './report.ts';
import type { Seal } from './report.ts';
import css from './report-paper.module.css';
import { SmallPage } from './small-page.tsx';
import { ActionTable, LiftedTable, ObstacleTable, TaskFigures } from './steering-tables.tsx';

interface Props {
  readonly document: ShownDocument;
  readonly seal: Seal;
  /** Who printed this copy; only on a copy. */
  readonly foot?: ReactNode;
  readonly isPrinted?: boolean;
}

/** The report as A4 sheets, the same on screen and off: five and the definitions, or one where cases are few. */
export const ReportPaper = onPaper(function ReportPaper({ document, seal, foot, isPrinted = false }: Props) {
  const t = useT();
  const steering = (
    <>
      <ObstacleTable document={document} />
      <ActionTable document={document} />
    </>
  );
  const sheets =
    document.released.layout === 'full'
      ? [
          <FirstPage key="first" document={document} isPrinted={isPrinted} />,
          <ReachPage key="reach" document={document} />,
          <RoutePage key="route" document={document} />,
          <EffectPage key="effect" document={document} />,
          <div key="team" className={css.part}>
            <TeamPage document={document} />
            <TaskFigures document={document} />
            <LiftedTable document={document} />
            {steering}
          </div>,
        ]
      : [
          <div key="small" className={css.part}>
            <SmallPage document={document} isPrinted={isPrinted} />
            {steering}
          </div>,
        ];
  const all = [
    ...sheets,
    <DefinitionsPage key="definitions" document={document} />,
    <ColophonPage key="colophon" document={document} seal={seal} foot={foot} />,
  ];
  const footer = t('reports.paper.footer', { period: periodName(t, document.periodId) });
  return (
    <article className={css.papers} aria-labelledby={isPrinted ? 'printed-title' : 'paper-title'}>
      {all.map((sheet, place) => (
        <PaperSheet
          key={sheet.key}
          team={document.team}
          footer={footer}
          page={place + 1}
          pages={all.length}
          isPrinted={isPrinted}
        >
          {sheet}
        </PaperSheet>
      ))}
    </article>
  );
});
