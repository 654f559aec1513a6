import { useState } from 'react';
import { useCommand } from '../api/use-api.ts';

/** What was last recorded in the meeting and can be taken back with one key. Older ones have a button of their own. */
type Step =
  | { readonly kind: 'decision'; readonly decisionId: string }
  | { readonly kind: 'deferral'; readonly caseId: string; readonly deferralId: string };

export interface LiveUndo {
  readonly canUndo: boolean;
  readonly push: (step: Step) => void;
  readonly undo: () => Promise<Step | null>;
  readonly retract: (decisionId: string) => Promise<void>;
  readonly undoDeferral: (caseId: string, deferralId: string) => Promise<void>;
}

export function useLiveUndo(meetingId: string): LiveUndo {
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const retractCommand = useCommand('decisions.retract').mutateAsync;
  const undoDefer = useCommand('meetings.undoDefer').mutateAsync;

  const retract = async (decisionId: string): Promise<void> => {
    await retractCommand({ decisionId });
    setSteps((all) => all.filter((step) => step.kind !== 'decision' || step.decisionId !== decisionId));
  };
  const undoDeferral = async (caseId: string, deferralId: string): Promise<void> => {
    await undoDefer({ meetingId, caseId, deferralId });
    setSteps((all) => all.filter((step) => step.kind !== 'deferral' || step.deferralId !== deferralId));
  };

  return {
    canUndo: steps.length > 0,
    push: (step) => {
      setSteps((all) => [...all, step]);
    },
    undo: async () => {
      const last = steps.at(-1);
      if (last === undefined) return null;
      if (last.kind === 'decision') await retract(last.decisionId);
      else await undoDeferral(last.caseId, last.deferralId);
      return last;
    },
    retract,
    undoDeferral,
  };
}
