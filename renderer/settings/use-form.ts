import { useState } from 'react';
import type { z } from 'zod';
import { useDraft } from '../api/use-draft.ts';
import { useT } from '../text/t.ts';
import { fieldErrors } from './field-errors.ts';

export interface Form<T> {
  readonly value: T;
  readonly set: (change: Partial<T>) => void;
  readonly errorOf: (field: keyof T & string) => string | null;
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
    errorOf: (field) => (hasTried && errors.has(field) ? t('settings.error.field') : null),
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
