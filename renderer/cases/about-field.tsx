import type { AboutOther, AboutOtherField } from '../../domain/cases/cases.ts';
import { AboutOtherQuestion } from '../ui/about-other.tsx';
import type { CaseDraft } from './case-draft.ts';
import { type CaseFormProps, fieldKey } from './case-form-props.ts';

interface AboutFieldProps extends Pick<CaseFormProps, 'draft' | 'onChange'> {
  readonly field: Exclude<AboutOtherField, 'note'>;
}

const textOf = (draft: CaseDraft, field: AboutFieldProps['field']): string =>
  field === 'childWords' ? draft.childWords.words : draft[field];

/** The question under one of the form's texts; its answer is kept with the form. */
export function AboutField({ field, draft, onChange }: AboutFieldProps) {
  const answer = (given: AboutOther | null): void => {
    const { [field]: _before, ...others } = draft.aboutOthers;
    onChange({ aboutOthers: given === null ? others : { ...others, [field]: given } });
  };
  return (
    <AboutOtherQuestion
      text={textOf(draft, field)}
      answer={draft.aboutOthers[field]}
      onAnswer={answer}
      fieldKey={fieldKey(field)}
    />
  );
}
