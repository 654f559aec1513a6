import { useState } from 'react';
import type { z } from 'zod';
import { useDraft } from '../api/use-draft.ts';
import { useT } from '../text/t.ts';
import { fieldErrors } from './field-errors.ts';

interface Field<V> {
  readonly value: V;
  readonly error: string | null;
  readonly onChange: (value: V) => void;
}

export interface Form<T> {
  readonly value: T;
  readonly set: (change: Partial<T>) => void;
  /** What a control of this field needs: its value, its error and where a change goes. */
  readonly field: <K extends keyof T & string>(name: K) => Field<T[K]>;
  /** Something is written that is not saved yet. */
  readonly isDirty: boolean;
  /** Runs the work if every field holds; otherwise shows what is wrong. */
  readonly submit: (save: () => void) => void;
  readonly discard: () => void;
}

/** A form whose half-written state survives lock and crash, checked by the contract's own schema. */
export function useForm<T extends object>(key: string, initial: T, schema: z.ZodType): Form<T> {
  const t = useT();
  const draft = useDraft(key, initial);
  const [hasTried, setTried] = useState(false);
  const errors = fieldErrors(schema, draft.value);
  return {
    value: draft.value,
    set: (change) => {
      draft.setValue((current) => ({ ...current, ...change }));
    },
    field: (name) => ({
      value: draft.value[name],
      error: hasTried && errors.has(name) ? t('settings.error.field') : null,
      onChange: (value) => {
        draft.setValue((current) => ({ ...current, [name]: value }));
      },
    }),
    isDirty: JSON.stringify(draft.value) !== JSON.stringify(initial),
    submit: (save) => {
      setTried(true);
      if (errors.size === 0) save();
    },
    discard: () => {
      setTried(false);
      void draft.remove();
    },
  };
}
