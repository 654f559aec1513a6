import type { CaseDraft, CaseField } from './case-draft.ts';

export interface CaseFormProps {
  readonly draft: CaseDraft;
  readonly onChange: (change: Partial<CaseDraft>) => void;
  /** The sentence under a field that is not right. */
  readonly errors: Readonly<Partial<Record<CaseField, string>>>;
}

/** The id of a field's control, so that focus can go to the first one that is wrong. */
export const fieldKey = (field: CaseField): string => `case-${field}`;
