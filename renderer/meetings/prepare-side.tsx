import { Plus, Printer } from 'lucide-react';
import { paths } from '../app/paths.ts';
import { CalendarButton } from '../calendar-entries/calendar-button.tsx';
import { useShortcuts } from '../app/shortcuts.ts';
import { caseLabel } from '../protection/case-label.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { AbsentNeeded } from './absent-needed.tsx';
import { AddCaseDialog } from './add-case-dialog.tsx';
import { AgendaReason } from './agenda-reason.tsx';
import { ConsentToMend } from './consent-to-mend.tsx';
import { DeferralLineage } from './deferral-lineage.tsx';
import { DueTasks } from './due-tasks.tsx';
import { NamedCase } from './named-case.tsx';
import { PrepareMissing } from './prepare-missing.tsx';
import { SeatList } from './seat-list.tsx';
import { UnansweredHandovers } from './unanswered-handovers.tsx';
import type { AgendaEdits } from './use-agenda-edits.ts';
import { useKeptInAddress } from '../app/use-kept-in-address.ts';
import type { AgendaRow, AgendaView } from './views.ts';
import styles from './prepare.module.css';

interface PrepareSideProps {
  readonly view: AgendaView;
  readonly edits: AgendaEdits;
  readonly isFixed: boolean;
  readonly canRun: boolean;
}

/** What does not stand on the agenda, what stops a case from getting there, and who comes. */
export function PrepareSide({ view, edits, isFixed, canRun }: PrepareSideProps) {
  const t = useT();
  const isOff = view.meeting.state === 'cancelled' || view.meeting.state === 'noMeeting';
  const isPreparing = canRun && view.meeting.state === 'planned';
  return (
    <aside
      className={styles['side']}
      aria-label={t('meetings.side.label')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- with nothing to press in it, it still has to scroll by keyboard
      tabIndex={isFixed ? 0 : undefined}
    >
      {isPreparing && <PrepareMissing view={view} />}
      <section aria-labelledby="side-parked">
        <SectionHead id="side-parked" title={t('meetings.side.parked')} count={view.parked.length} />
        <p className={styles['hint']}>{t('meetings.side.parkedHint')}</p>
        <ul className={styles['parked']}>
          {view.parked.map((row) => (
            <li key={row.caseId}>
              <p>
                <NamedCase number={row.number} name={row.name} />
              </p>
              {row.protected?.isOpen !== false && <AgendaReason row={row} meetingId={view.meeting.id} />}
              <DeferralLineage row={row} />
              {!isFixed && <ParkedTools row={row} edits={edits} />}
            </li>
          ))}
        </ul>
        {!isFixed && !isOff && <AddCase view={view} edits={edits} />}
      </section>
      {!isOff && (
        <p className={styles['ways']}>
          <LinkButton size="compact" icon={Printer} to={paths.unitPaper(view.meeting.id, 'agenda')}>
            {t('unitPapers.link')}
          </LinkButton>
          <CalendarButton />
        </p>
      )}
      {!isOff && <DueTasks tasks={view.tasks} />}
      {isPreparing && <UnansweredHandovers lines={view.unanswered} />}
      {canRun && <ConsentToMend view={view} />}
      {isPreparing && <AbsentNeeded edits={edits} />}
      {!isOff && (
        <section aria-labelledby="side-seats">
          <SectionHead id="side-seats" title={t('meetings.side.seats')} />
          <p className={styles['hint']}>{t('meetings.side.seatsHint')}</p>
          <SeatList meetingId={view.meeting.id} seats={view.seats} isFixed={isFixed} />
        </section>
      )}
    </aside>
  );
}

function ParkedTools({ row, edits }: { readonly row: AgendaRow; readonly edits: AgendaEdits }) {
  const t = useT();
  return (
    <span className={styles['parkedTools']}>
      <Button
        size="compact"
        ariaLabel={t('meetings.side.add.label', {
          number: caseLabel(t, row.number),
          minutes: row.minutes,
        })}
        onPress={() => edits.add(row)}
      >
        {t('meetings.side.add', { minutes: row.minutes })}
      </Button>
      {row.byHand && (
        <Button
          variant="quiet"
          size="compact"
          ariaLabel={t('meetings.side.remove.label', { number: caseLabel(t, row.number) })}
          onPress={() => edits.remove(row)}
        >
          {t('meetings.side.remove')}
        </Button>
      )}
    </span>
  );
}

/** In the address while it is asked which case; otherwise the id of the case that is proposed stands there. */
const ANY_CASE = 'any';

function AddCase({ view, edits }: { readonly view: AgendaView; readonly edits: AgendaEdits }) {
  const t = useT();
  const [asked, keepAsked] = useKeptInAddress('add');
  const ask = (): void => keepAsked(ANY_CASE);
  const close = (): void => keepAsked(null);
  useShortcuts([{ keys: 'l', label: t('meetings.addCase'), action: ask }]);
  return (
    <div className={styles['addCase']}>
      <Button size="compact" icon={Plus} shortcut="L" onPress={ask}>
        {t('meetings.addCase')}
      </Button>
      {asked !== null && (
        <AddCaseDialog
          rows={view.rows}
          first={asked}
          isNamed={() => true}
          onAdd={(added) => {
            close();
            edits.addByHand(added);
          }}
          onClose={close}
        />
      )}
    </div>
  );
}
