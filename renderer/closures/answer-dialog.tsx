import { experienceAnswers, experienceQuestions, unaskedReasons } from '../../domain/closures/closures.ts';
import { SHORT_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { today } from '../api/clock.ts';
import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { useT } from '../text/t.ts';
import { ChipGroup } from '../ui/chip-group.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { answerOf, formOf, type AnswerForm } from './answer-form.ts';
import type { ClosureView } from './closed-case.tsx';

interface Props {
  readonly caseId: string;
  readonly of: ClosureView['answers'][number];
  readonly who: string;
  readonly onClose: () => void;
}

/** The four questions to one of the family, or why there are no answers. */
export function AnswerDialog({ caseId, of, who, onClose }: Props) {
  const t = useT();
  const save = useCommand('closures.answer');
  const draft = useDraft<AnswerForm>(`family-answer/${caseId}/${of.by}`, formOf(of.answer));
  const form = draft.value;
  const given = answerOf(form);
  const change = (part: Partial<AnswerForm>): void => draft.setValue((current) => ({ ...current, ...part }));
  return (
    <FormDialog
      title={t('closures.ask', { who })}
      onClose={onClose}
      onSave={() => {
        if (given === null) return;
        save.mutate(
          { caseId, by: of.by, on: today(), ...given },
          { onSuccess: () => void draft.remove().then(onClose) },
        );
      }}
      saveLabel={t('closures.save')}
      lacks={given === null ? t('ui.form.lacks') : null}
      isPending={save.isPending}
      error={save.error}
    >
      <ChipGroup
        label={t('closures.answered')}
        options={['answers', ...unaskedReasons].map((id) => ({
          id,
          label: id === 'answers' ? t('closures.hasAnswers') : t(`closures.unasked.${reasonOf(id)}`),
        }))}
        value={form.unasked ?? 'answers'}
        onChange={(id) => change({ unasked: unaskedReasons.find((reason) => reason === id) ?? null })}
      />
      {form.unasked === null ? (
        experienceQuestions.map((question) => (
          <ChipGroup
            key={question}
            label={t(
              of.by === 'child' ? `closures.childQuestion.${question}` : `closures.question.${question}`,
            )}
            options={experienceAnswers.map((id) => ({ id, label: t(`closures.said.${id}`) }))}
            value={form.answers[question] ?? null}
            onChange={(id) => {
              const said = experienceAnswers.find((one) => one === id);
              if (said !== undefined) change({ answers: { ...form.answers, [question]: said } });
            }}
          />
        ))
      ) : (
        <TextField
          label={t(form.unasked === 'notAsked' ? 'closures.whyNot' : 'closures.whyNot.optional')}
          value={form.why}
          onChange={(why) => change({ why })}
          maxLength={SHORT_TEXT_MAX}
          isRequired={form.unasked === 'notAsked'}
        />
      )}
    </FormDialog>
  );
}

const reasonOf = (id: string): (typeof unaskedReasons)[number] =>
  unaskedReasons.find((reason) => reason === id) ?? 'notAsked';
