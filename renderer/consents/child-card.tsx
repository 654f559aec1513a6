import { answers, stances } from '../../domain/consents/consents.ts';
import type { SignatoryNeed } from '../../domain/consents/consent-basis.ts';
import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { oneOf } from '../cases/one-of.ts';
import { useT } from '../text/t.ts';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { ChildAnswer, ConsentView } from './consent-view.ts';
import { InterpreterField } from './interpreter-field.tsx';
import { NeedTag } from './need-tag.tsx';
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
  readonly need: SignatoryNeed;
  /** The young person is thought of as deciding alone, which takes an answer. */
  readonly isAlone: boolean;
  readonly onChange: (part: Partial<ChildAnswer>) => void;
}

export function ChildCard({ view, child, need, isAlone, onChange }: ChildCardProps) {
  const t = useT();
  const step = ageStepOf(view.age);
  const isAdult = need.why === 'adult';
  return (
    <fieldset className={styles.card}>
      <legend>
        {view.name} {view.age !== null && <span>{t('cases.years', { count: view.age })}</span>}
      </legend>
      <NeedTag need={need} />
      {!isAdult && (
        <ol className={styles.ages} aria-label={t('consents.child.ages')}>
          {ageSteps.map((one) => (
            <li key={one} aria-current={one === step ? 'step' : undefined}>
              {t(`consents.child.step.${one}`)}
              <small>{t(`consents.child.counts.${one}`)}</small>
            </li>
          ))}
        </ol>
      )}
      {(need.need === 'required' || isAlone) && (
        <Segmented
          label={t('consents.child.own')}
          isWide
          options={answers.map((id) => ({ id, label: t(`consents.answer.${id}`) }))}
          value={child.answer}
          onChange={oneOf(answers, (answer) => onChange({ answer }))}
        />
      )}
      <Maturity step={step} child={child} isAdult={isAdult} onChange={onChange} />
      <TextField
        label={t('consents.child.informed')}
        value={child.informedHow}
        onChange={(informedHow) => onChange({ informedHow })}
        placeholder={t('consents.child.informedExample')}
      />
      <InterpreterField value={child.interpreter} onChange={(interpreter) => onChange({ interpreter })} />
      {child.interpreter === true && (
        <TextField
          label={t('consents.guardian.language')}
          value={child.language ?? ''}
          onChange={(language) => onChange({ language })}
        />
      )}
      <Select
        label={t('consents.child.stance')}
        options={stances.map((id) => ({ id, label: t(`consents.stance.${id}`) }))}
        value={child.stance}
        onChange={oneOf(stances, (stance) => onChange({ stance }))}
      />
      {child.stance === 'objects' && child.answer !== 'no' && (
        <div className={styles.words}>
          <TextField
            label={t('consents.child.despite')}
            value={child.despite ?? ''}
            onChange={(despite) => onChange({ despite })}
            maxLength={FREE_TEXT_MAX}
            multiline={2}
            isRequired
          />
        </div>
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

/** From 12 a note on maturity; from 15 the reason why the young person has not answered. */
function Maturity({
  step,
  child,
  isAdult,
  onChange,
}: Pick<ChildCardProps, 'child' | 'onChange'> & {
  readonly step: AgeStep | null;
  readonly isAdult: boolean;
}) {
  const t = useT();
  if (isAdult || step === null || step === 'under12') return null;
  if (step === 'from15' && child.answer !== 'none') return null;
  return (
    <TextField
      label={t(step === 'from15' ? 'consents.child.whyNot' : 'consents.child.maturity')}
      value={child.maturity}
      onChange={(maturity) => onChange({ maturity })}
      maxLength={FREE_TEXT_MAX}
      multiline={2}
    />
  );
}
