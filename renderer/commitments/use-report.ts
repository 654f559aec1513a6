import { useState } from 'react';
import type { CommitmentState } from '../../domain/commitments/commitments.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { Lift } from '../../domain/obstacles/lift.ts';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import type { ListedTask } from './task-view.ts';

interface Done {
  readonly kind: 'answer' | 'move';
  readonly id: string;
  readonly text: string;
}

export interface Report {
  readonly error: unknown;
  readonly isPending: boolean;
  /** What has just been done, to be said. */
  readonly said: string;
  readonly canUndo: boolean;
  readonly answer: (task: ListedTask, state: CommitmentState, note: string) => Promise<void>;
  readonly move: (task: ListedTask, to: PlainDate, because: string, lift: Lift | null) => Promise<void>;
  readonly takeBack: (task: ListedTask) => Promise<void>;
  readonly undo: () => Promise<void>;
}

/** Answers to tasks, each of which can be taken back, the last one first. */
export function useReport(): Report {
  const t = useT();
  const answer = useCommand('commitments.answer');
  const move = useCommand('commitments.move');
  const takeBackMove = useCommand('commitments.takeBackMove');
  const [pile, setPile] = useState<readonly Done[]>([]);
  const [said, say] = useState('');
  const push = (done: Done): void => setPile((all) => [...all, done]);
  const clear = (): void => [answer, move, takeBackMove].forEach((command) => command.reset());

  const unanswer = async (id: string, text: string): Promise<void> => {
    clear();
    await answer.mutateAsync({ commitmentId: id, state: null, note: '' });
    setPile((all) => all.filter((done) => done.id !== id || done.kind !== 'answer'));
    say(t('commitments.said.undone', { text }));
  };
  return {
    error: answer.error ?? move.error ?? takeBackMove.error,
    isPending: answer.isPending || move.isPending || takeBackMove.isPending,
    said,
    canUndo: pile.length > 0,
    answer: async ({ id, text }, state, note) => {
      clear();
      await answer.mutateAsync({ commitmentId: id, state, note });
      push({ kind: 'answer', id, text });
      say(t(`commitments.said.${state}`, { text }));
    },
    move: async ({ id, text }, to, because, lift) => {
      clear();
      await move.mutateAsync({ commitmentId: id, to, because, ...(lift === null ? {} : { lift }) });
      push({ kind: 'move', id, text });
      say(t('commitments.said.moved', { text }));
    },
    takeBack: ({ id, text }) => unanswer(id, text),
    undo: async () => {
      const last = pile.at(-1);
      if (last === undefined) return;
      if (last.kind === 'answer') return unanswer(last.id, last.text);
      clear();
      await takeBackMove.mutateAsync({ commitmentId: last.id });
      setPile((all) => all.filter((done) => done !== last));
      say(t('commitments.said.undone', { text: last.text }));
    },
  };
}
