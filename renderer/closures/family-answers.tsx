import { MessageCircleQuestion } from 'lucide-react';
import { useState } from 'react';
import { experienceQuestions } from '../../domain/closures/closures.ts';
import { useApi } from '../api/use-api.ts';
import { withYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import type { ClosureView } from './closed-case.tsx';
import css from './closures.module.css';

type Respondent = ClosureView['answers'][number];

interface Props {
  readonly caseId: string;
  readonly mayWrite: boolean;
}

/** What each of the family says of the help: four questions, asked once the case is closed. */
export function FamilyAnswers({ caseId, mayWrite }: Props) {
  const t = useT();
  const { data } = useApi('closures.get', { caseId });
  const [asked, setAsked] = useState<Respondent | null>(null);
  if (data == null || data.answers.length === 0) return null;
  return (
    <section aria-labelledby="family-answers">
      <SectionHead id="family-answers" title={t('closures.experience')} />
      <ul className={css.answers}>
        {data.answers.map((one) => (
          <li key={one.by}>
            <b>{nameOf(one, t)}</b>
            {mayWrite && (
              <Button
                size="compact"
                icon={MessageCircleQuestion}
                ariaLabel={t(one.answer === null ? 'closures.write.label' : 'closures.change.label', {
                  who: nameOf(one, t),
                })}
                onPress={() => setAsked(one)}
              >
                {t(one.answer === null ? 'closures.write' : 'closures.change')}
              </Button>
            )}
            <Given of={one} />
          </li>
        ))}
      </ul>
      {asked !== null && (
        <AnswerDialog caseId={caseId} of={asked} who={nameOf(asked, t)} onClose={() => setAsked(null)} />
      )}
    </section>
  );
}

function Given({ of: { by, answer } }: { readonly of: Respondent }) {
  const t = useT();
  if (answer === null) return <span className={css.hint}>{t('closures.none')}</span>;
  const { answers, unasked, on } = answer;
  if (answers === null)
    return (
      <span className={css.hint}>
        {unasked === null ? '' : t(`closures.unasked.${unasked.reason}`)}
        {unasked === null || unasked.why === '' ? '' : `: ${unasked.why}`}
      </span>
    );
  return (
    <>
      <span className={css.hint}>{t('closures.answeredOn', { day: withYear(on) })}</span>
      <dl>
        {experienceQuestions.map((question) => (
          <Line
            key={question}
            asked={t(by === 'child' ? `closures.childQuestion.${question}` : `closures.question.${question}`)}
            said={t(`closures.said.${answers[question]}`)}
          />
        ))}
      </dl>
    </>
  );
}

const Line = ({ asked, said }: { readonly asked: string; readonly said: string }) => (
  <>
    <dt>{asked}</dt>
    <dd>{said}</dd>
  </>
);

const nameOf = ({ by, label }: Respondent, t: ReturnType<typeof useT>): string => {
  if (label === '') return t(`letters.receiver.${by}`);
  return `${label.charAt(0).toLocaleUpperCase('sv')}${label.slice(1)}`;
};
