import type { ReactNode } from 'react';
import { yearOf, dayOfInstant } from '../../domain/kernel/plain-date.ts';
import { clock, clockTime } from '../text/dates.ts';
import { usePhrases } from '../text/phrases.ts';
import { useT } from '../text/t.ts';
import { classes } from '../ui/classes.ts';
import { AmendmentTable } from './amendment-table.tsx';
import { AttendanceTable } from './attendance-table.tsx';
import { ConsultationTable } from './consultation-table.tsx';
import { DecisionTable } from './decision-table.tsx';
import { DraftNotice } from '../paper/draft-notice.tsx';
import { EnteredTable } from './entered-table.tsx';
import type { OwnRecords } from './entered-table.tsx';
import { onPaper } from '../paper/on-paper.tsx';
import { PaperDocument } from '../paper/paper-document.tsx';
import css from '../paper/paper.module.css';
import { type Minutes, type MinutesDocument, shortHash } from './minutes.ts';
import { ObstacleTables } from './obstacle-tables.tsx';
import { OutsideTable } from './outside-table.tsx';
import { PaperTotals } from './paper-totals.tsx';
import { TaskTable } from './task-table.tsx';

interface Props {
  readonly document: MinutesDocument;
  readonly seal: Minutes['seal'];
  readonly amendments: Minutes['amendments'];
  readonly removed: number;
  /** Cases from which is left out what may no longer be told; none on screen. */
  readonly shortened?: number;
  /** What units have ticked as written in their own records. */
  readonly records: OwnRecords;
  /** Who printed this copy; only on a copy. */
  readonly foot?: ReactNode;
  /** On real sheets the shell draws the line at the top of each. */
  readonly isPrinted?: boolean;
}

/** The minutes as a paper, the same on screen and off: always light, complete, and countable. */
export const MinutesPaper = onPaper(function MinutesPaper({
  document: paper,
  seal,
  amendments,
  removed,
  shortened = 0,
  records,
  foot,
  isPrinted = false,
}: Props) {
  const t = useT();
  const { longDay, shortDay, week } = usePhrases();
  const erased = paper.items.filter((item) => item.erased === true).length;
  return (
    <PaperDocument
      head={[paper.team, t('minutes.paper.secrecy')]}
      above={
        <>
          {seal === null ? <DraftNotice text={t('minutes.paper.draftText')} /> : null}
          <p className={classes(css.kind, seal === null && css.kindDraft)}>
            {t(seal === null ? 'minutes.paper.mark.draft' : 'minutes.paper.mark.final')}
          </p>
        </>
      }
      title={t('minutes.paper.title', { day: longDay(paper.heldOn), year: yearOf(paper.heldOn) })}
      colophon={
        <>
          <p>{t('minutes.paper.law')}</p>
          {seal === null || seal.sealedAt === null ? null : (
            <p>
              {t('minutes.paper.sealed', {
                by: seal.sealedBy,
                day: shortDay(dayOfInstant(seal.sealedAt)),
                time: clock(seal.sealedAt),
              })}{' '}
              {seal.contentHash !== '' && t('minutes.paper.hash', { hash: shortHash(seal.contentHash) })}
            </p>
          )}
          {erased === 0 ? null : <p>{t('minutes.paper.erasedSince', { count: erased })}</p>}
        </>
      }
      foot={foot}
      isPrinted={isPrinted}
    >
      <p className={css.lede}>
        {t('minutes.paper.lede', {
          week: week(paper.heldOn),
          start: paper.startedAt === null ? clockTime(paper.plannedStart) : clock(paper.startedAt),
          end: paper.endedAt === null ? clockTime(paper.plannedEnd) : clock(paper.endedAt),
          place: paper.place === '' ? '' : `, ${paper.place}`,
        })}{' '}
        {t('minutes.paper.cases', { count: paper.items.length })}{' '}
        {paper.chair === '' ? null : t('minutes.paper.chair', { name: paper.chair })}
      </p>
      {paper.takeovers?.map(({ by, device, at, because }) => (
        <p key={at} className={css.removed}>
          {t('minutes.paper.takenOver', {
            by,
            device,
            day: shortDay(dayOfInstant(at)),
            time: clock(at),
            because,
          })}
        </p>
      ))}
      {seal === null || seal.intact || seal.state === 'copyAltered' ? null : (
        <p className={css.removed}>
          <b>{t('minutes.seal.broken')}.</b> {t(`minutes.seal.what.${seal.state}`)}
        </p>
      )}
      {removed === 0 ? null : (
        <p className={css.removed}>
          {t('minutes.paper.removed', { count: removed, of: paper.items.length + removed })}
        </p>
      )}
      {shortened === 0 ? null : (
        <p className={css.removed}>{t('minutes.paper.shortened', { count: shortened })}</p>
      )}
      {amendments.length === 0 ? null : (
        <p className={css.removed}>{t('minutes.paper.amended', { count: amendments.length })}</p>
      )}
      <AttendanceTable document={paper} />
      <DecisionTable document={paper} />
      <TaskTable document={paper} />
      <ConsultationTable document={paper} />
      <ObstacleTables document={paper} />
      <OutsideTable document={paper} />
      <EnteredTable document={paper} records={records} />
      <AmendmentTable amendments={amendments} />
      <PaperTotals document={paper} removed={removed} />
    </PaperDocument>
  );
});
