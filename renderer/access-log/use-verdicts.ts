import { reviewDraftKey } from '../../domain/access-log/access-log-contract.ts';
import { checkReview, isWordless } from '../../domain/access-log/access-log-rules.ts';
import { type Verdict, verdicts } from '../../domain/access-log/access-log.ts';
import type { ApiInput, ApiOutput } from '../api/call.ts';
import { useDraft } from '../api/use-draft.ts';

export type Sample = NonNullable<ApiOutput<'accessLog.sample'>>;
export type DrawnRow = Sample['drawn'][number];

export interface Judgement {
  readonly verdict: Verdict;
  readonly note: string;
}

type Judged = ApiInput<'accessLog.sign'>['rows'][number];

export interface Verdicts {
  of(seq: number): Judgement | undefined;
  judge(seq: number, verdict: Verdict): void;
  setNote(seq: number, note: string): void;
  readonly isSigned: boolean;
  readonly rows: readonly Judged[];
  /** Rows without a verdict, or with a doubt that is not in words. */
  readonly left: number;
  count(verdict: Verdict): number;
  forget(): Promise<void>;
}

interface Draft {
  readonly rows: Readonly<Record<string, { readonly verdict: string; readonly note: string }>>;
}

/** What the auditor has judged: signed, or a draft that outlives a lock. */
export function useVerdicts(sample: Sample): Verdicts {
  const { value, setValue, remove } = useDraft<Draft>(reviewDraftKey(sample.month), { rows: {} });
  const drafted = Object.entries(value.rows).flatMap(([seq, { verdict: word, note }]) => {
    const verdict = verdicts.find((one) => one === word);
    return verdict === undefined ? [] : [{ seq: Number(seq), verdict, note }];
  });
  const drawn = sample.drawn.map(({ seq }) => seq);
  const rows = (sample.review?.rows ?? drafted).filter(({ seq }) => drawn.includes(seq));
  const of = (seq: number): Judgement | undefined => rows.find((row) => row.seq === seq);
  const set = (seq: number, next: Judgement): void => {
    setValue((draft) => ({ rows: { ...draft.rows, [seq]: next } }));
  };
  const isDone = checkReview(drawn, rows).length === 0;
  return {
    of,
    judge: (seq, verdict) => {
      set(seq, { verdict, note: of(seq)?.note ?? '' });
    },
    setNote: (seq, note) => {
      set(seq, { verdict: of(seq)?.verdict ?? 'question', note });
    },
    isSigned: sample.review !== null,
    rows: rows.map((row) => (row.verdict === 'justified' ? { ...row, note: '' } : row)),
    left: isDone ? 0 : drawn.length - rows.filter((row) => !isWordless(row)).length,
    count: (verdict) => rows.filter((row) => row.verdict === verdict).length,
    forget: remove,
  };
}
