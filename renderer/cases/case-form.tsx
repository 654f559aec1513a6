import type { ReactNode } from 'react';
import { ChildSection } from './child-section.tsx';
import type { CaseFormProps } from './case-form-props.ts';
import { HomeSection } from './home-section.tsx';
import { QuestionSection } from './question-section.tsx';
import { VoiceSection } from './voice-section.tsx';

/** The whole form on one page, in the order that a conversation takes: the child, the question, the voice, home. */
export function CaseForm({ children, ...form }: CaseFormProps & { readonly children?: ReactNode }) {
  return (
    <>
      <ChildSection {...form}>{children}</ChildSection>
      <QuestionSection {...form} />
      <VoiceSection {...form} />
      <HomeSection {...form} />
    </>
  );
}
