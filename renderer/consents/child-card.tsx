import { answers, stances } from '../../domain/consents/consents.ts';
import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { oneOf } from '../cases/one-of.ts';
import { useT } from '../text/t.ts';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { ChildAnswer, ConsentView } from './consent-view.ts';
import styles from './signatories.module.css';

const ageSteps = ['under12', 'from12', 'from15'] as const;
type AgeStep = (typeof ageSteps)[number];

/** OSL 12:3 and FB 6:11: the older the child, the more the child's own answer weighs. */
function ageStepOf(age: number | null): AgeStep | null {
  if (age === null) return null;
  return age < 12 ? 'under12' : age < 15 ? 'from12' : 'from15';
}

interface ChildCardProps {
  readonly view: ConsentView;
  readonly child: ChildAnswer;
  readonly onChange: (part: Partial<ChildAnswer>) => void;
}

export function ChildCard({ view, child, onChange }: ChildCardProps) {
  const t = useT();
  const step = ageStepOf(view.age);
  return (
    <fieldset className={styles.card}>
      <legend>
        {view.name} {view.age !== null && <span>{t('cases.years', { count: view.age })}</span>}
      </legend>
      <ol className={styles.ages} aria-label={t('consents.child.ages')}>
        {ageSteps.map((one) => (
          <li key={one} aria-current={one === step ? 'step' : undefined}>
            {t(`consents.child.step.${one}`)}
            <small>{t(`consents.child.counts.${one}`)}</small>
          </li>
        ))}
      </ol>
      {step === 'from15' && (
        <Segmented
          label={t('consents.child.own')}
          isWide
          options={answers.map((id) => ({ id, label: t(`consents.answer.${id}`) }))}
          value={child.answer}
          onChange={oneOf(answers, (answer) => onChange({ answer }))}
        />
      )}
      <TextField
        label={t('consents.child.informed')}
        value={child.informedHow}
        onChange={(informedHow) => onChange({ informedHow })}
        placeholder={t('consents.child.informedExample')}
      />
      <Select
        label={t('consents.child.stance')}
        options={stances.map((id) => ({ id, label: t(`consents.stance.${id}`) }))}
        value={child.stance}
        onChange={oneOf(stances, (stance) => onChange({ stance }))}
      />
      {step === 'from12' && (
        <TextField
          label={t('consents.child.maturity')}
          value={child.maturity}
          onChange={(maturity) => onChange({ maturity })}
          maxLength={FREE_TEXT_MAX}
          multiline={2}
        />
      )}
      <div className={styles.words}>
        <TextField
          label={t('consents.child.words')}
          value={child.words}
          onChange={(words) => onChange({ words })}
          maxLength={FREE_TEXT_MAX}
          multiline={2}
        />
      </div>
    </fieldset>
  );
}
