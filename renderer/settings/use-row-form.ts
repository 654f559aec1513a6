import type { UseMutationResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { ApiFailure } from '../api/call.ts';
import { reviveDraft } from '../api/revive-draft.ts';
import { type Form, useForm } from './use-form.ts';

/** The tables of the settings, by the word they have in texts and addresses. */
export type RowKind = 'units' | 'people' | 'interventions' | 'concerns';

/** What every row's dialog is given; no row means a new one. */
export interface RowDialogProps<R> {
  readonly row: R | null;
  readonly onClose: () => void;
}

interface Setup<T, R extends T> extends RowDialogProps<R & { readonly id: string; readonly name: string }> {
  readonly kind: RowKind;
  /** The fields of a new row. What else a row holds, its id and what was counted for the table, is not edited. */
  readonly empty: T;
  readonly schema: z.ZodType;
  readonly command: UseMutationResult<unknown, ApiFailure, { id: string | null; fields: T }>;
}

export interface RowForm<T> extends Form<T> {
  readonly kind: RowKind;
  /** The row's name as saved; null for a new row. */
  readonly name: string | null;
  readonly isPending: boolean;
  readonly error: ApiFailure | null;
  readonly save: () => void;
  /** Closes and leaves what is written for next time. */
  readonly close: () => void;
  /** Closes and throws what is written away. */
  readonly cancel: () => void;
}

/** The form of one row: a draft of its fields, the command that saves it, and the two ways out. */
export function useRowForm<T extends object, R extends T>(setup: Setup<T, R>): RowForm<T> {
  const { kind, row, empty, schema, command, onClose } = setup;
  const saved = row === null ? empty : reviveDraft(empty, row);
  const form = useForm(`settings/${kind}/${row?.id ?? 'new'}`, saved, schema);
  const cancel = (): void => {
    form.discard();
    onClose();
  };
  return {
    ...form,
    kind,
    name: row?.name ?? null,
    isPending: command.isPending,
    error: command.error,
    save: () => {
      form.submit(() => {
        command.mutate({ id: row?.id ?? null, fields: form.value }, { onSuccess: cancel });
      });
    },
    close: onClose,
    cancel,
  };
}
