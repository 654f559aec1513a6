import type { Consultation } from '../consultations/consultation.ts';
import { caseLabel } from '../protection/case-label.ts';
import { useT } from '../text/t.ts';
import { kindText } from './live-agenda.tsx';
import type { CurrentItem } from './use-current-item.ts';
import { useKeptInAddress } from '../app/use-kept-in-address.ts';
import type { AgendaRow } from './views.ts';

/** Where a button or an arrow goes from here. */
export interface LiveStep {
  readonly title: string;
  readonly detail: string;
  readonly open: () => void;
}

interface Onstage {
  /** The consultation that is up; none while a case is. */
  readonly consultation: Consultation | null;
  readonly previous: LiveStep | null;
  readonly next: LiveStep | null;
  readonly openCase: (caseId: string) => void;
  readonly openConsultation: (id: string) => void;
}

/** What is up in the middle of the window: the cases in their order, and after the last of them the consultations. */
export function useLiveStage(current: CurrentItem, consultations: readonly Consultation[]): Onstage {
  const t = useT();
  const [asked, openConsultation] = useKeptInAddress('consultation');
  const index = consultations.findIndex(({ id }) => id === asked);
  const consultation = consultations[index] ?? null;
  const openCase = (caseId: string): void => {
    openConsultation(null);
    current.open(caseId);
  };
  const toCase = (row: AgendaRow): LiveStep => ({
    title: t('meetings.live.next'),
    detail: `${caseLabel(t, row.number)}, ${kindText(t, row).toLowerCase()}`,
    open: () => openCase(row.caseId),
  });
  const toConsultation = ({ id, number, unit }: Consultation): LiveStep => ({
    title: t('consultations.next'),
    detail: `${number}, ${unit}`,
    open: () => openConsultation(id),
  });
  const [first] = consultations;
  const before = consultations[index - 1];
  const after = consultations[index + 1];
  if (consultation !== null)
    return {
      consultation,
      previous:
        before === undefined
          ? { title: '', detail: '', open: () => openConsultation(null) }
          : toConsultation(before),
      next: after === undefined ? null : toConsultation(after),
      openCase,
      openConsultation,
    };
  return {
    consultation,
    previous: current.previous === null ? null : toCase(current.previous),
    next: current.next === null ? (first === undefined ? null : toConsultation(first)) : toCase(current.next),
    openCase,
    openConsultation,
  };
}
