import { useCommand } from '../api/use-api.ts';
import { caseLabel } from '../protection/case-label.ts';
import { useT } from '../text/t.ts';
import type { Work } from './use-undo-pile.ts';
import type { AgendaRow } from './views.ts';

/** What is on the agenda, what is parked, and what only a hand has put there. */
export interface AgendaPlaces {
  readonly park: (row: AgendaRow) => void;
  readonly parkAll: (rows: readonly AgendaRow[]) => void;
  /** What is parked, back on the agenda. */
  readonly add: (row: AgendaRow) => void;
  /** Any case, that nothing but a hand puts there; and away again. */
  readonly addByHand: (item: { readonly caseId: string; readonly number: string }) => void;
  readonly remove: (row: AgendaRow) => void;
}

/** @param change runs a change with its inverse, and says what happened */
export function useAgendaPlaces(
  meetingId: string,
  change: (work: Work, inverse: Work, said: string) => void,
  putOrderBack: Work,
): AgendaPlaces {
  const t = useT();
  const park = useCommand('meetings.park').mutateAsync;
  const add = useCommand('meetings.addCase').mutateAsync;
  const removeCase = useCommand('meetings.removeCase').mutateAsync;
  const parkAll = (rows: readonly AgendaRow[]): void => {
    const takeBack = async (): Promise<void> => {
      await Promise.all(rows.map(({ caseId }) => add({ meetingId, caseId })));
      await putOrderBack();
    };
    change(
      () => Promise.all(rows.map(({ caseId }) => park({ meetingId, caseId }))),
      takeBack,
      rows.map(({ number }) => t('meetings.said.parked', { number: caseLabel(t, number) })).join('. '),
    );
  };
  return {
    park: (row) => {
      parkAll([row]);
    },
    parkAll,
    add: ({ caseId, number }) => {
      change(
        () => add({ meetingId, caseId }),
        () => park({ meetingId, caseId }),
        t('meetings.said.added', { number: caseLabel(t, number) }),
      );
    },
    addByHand: ({ caseId, number }) => {
      change(
        () => add({ meetingId, caseId }),
        () => removeCase({ meetingId, caseId }),
        t('meetings.said.added', { number: caseLabel(t, number) }),
      );
    },
    remove: ({ caseId, number, placement }) => {
      const takeBack = async (): Promise<void> => {
        await add({ meetingId, caseId });
        if (placement === 'parked') await park({ meetingId, caseId });
      };
      change(
        () => removeCase({ meetingId, caseId }),
        takeBack,
        t('meetings.said.removed', { number: caseLabel(t, number) }),
      );
    },
  };
}
