import { type ClipboardEvent, type FormEvent, useState } from 'react';
import { leftOut } from '../../domain/kernel/text-fields.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

interface PasteCut {
  /** How many characters had no room, as long as the field holds what that paste left in it. */
  readonly cut: number;
  readonly events: {
    readonly onPaste: (event: ClipboardEvent<Field>) => void;
    readonly onInput: (event: FormEvent<Field>) => void;
  };
}

/** A field stops a paste at its length without a word: this is what it has left out. @param max none when undefined */
export function usePasteCut(value: string, max: number | undefined): PasteCut {
  const [left, setLeft] = useState({ count: 0, value: '' });
  return {
    cut: left.value === value ? left.count : 0,
    events: {
      onPaste({ currentTarget, clipboardData }) {
        if (max === undefined || currentTarget.readOnly) return;
        const { selectionStart, selectionEnd } = currentTarget;
        const kept = currentTarget.value.length - ((selectionEnd ?? 0) - (selectionStart ?? 0));
        setLeft({ count: leftOut(clipboardData.getData('text'), max - kept), value });
      },
      // Comes after it, unless there was no room at all.
      onInput({ currentTarget, nativeEvent }) {
        if (nativeEvent instanceof InputEvent && nativeEvent.inputType === 'insertFromPaste')
          setLeft(({ count }) => ({ count, value: currentTarget.value }));
      },
    },
  };
}
