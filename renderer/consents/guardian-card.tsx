import { answers, ways } from '../../domain/consents/consents.ts';
import { today } from '../api/clock.ts';
import { oneOf } from '../cases/one-of.ts';
import { swedish, useT } from '../text/t.ts';
import { DateField } from '../ui/date-field.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { SignatoryNeed } from '../../domain/consents/consent-basis.ts';
import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import type { Guardian } from './consent-view.ts';
import { InterpreterField } from './interpreter-field.tsx';
import { NeedTag } from './need-tag.tsx';
import styles from './signatories.module.css';

interface GuardianCardProps {
  readonly ordinal: number;
  readonly guardian: Guardian;
  readonly userName: string;
  readonly need: SignatoryNeed;
  /** Somebody else has answered: this answer is what everything waits for. */
  readonly isMissed: boolean;
  readonly onChange: (part: Partial<Guardian>) => void;
}

/** One guardian's answer. When it alone is missing, the card is marked as a whole. */
export function GuardianCard({ ordinal, guardian, userName, need, isMissed, onChange }: GuardianCardProps) {
  const t = useT();
  const hasAnswer = guardian.answer !== 'none';
  const answer = oneOf(answers, (given) =>
    onChange({
      answer: given,
      // What most often is true the moment somebody writes the answer down.
      ...(given === 'none' || hasAnswer
        ? {}
        : {
            way: guardian.way ?? 'written',
            on: guardian.on ?? today(),
            receivedBy: guardian.receivedBy || userName,
          }),
    }),
  );
  return (
    <fieldset className={isMissed ? `${styles.card} ${styles.waiting}` : styles.card}>
      <legend>
        {guardian.label === '' ? t('consents.guardian.label', { ordinal }) : guardian.label}{' '}
        {guardian.label !== swedish('consents.guardian.label', { ordinal }) && (
          <span>{t('consents.guardian.ordinal', { ordinal })}</span>
        )}
      </legend>
      <NeedTag need={need} />
      <Segmented
        label={t('consents.guardian.answer', { who: guardian.label })}
        hideLabel
        isWide
        options={answers.map((id) => ({ id, label: t(`consents.answer.${id}`) }))}
        value={guardian.answer}
        onChange={answer}
      />
      <TextField
        label={t('consents.guardian.name')}
        value={guardian.label}
        onChange={(label) => onChange({ label })}
      />
      {hasAnswer && (
        <>
          <Select
            label={t('consents.guardian.way')}
            options={ways.map((id) => ({ id, label: t(`consents.way.${id}`) }))}
            value={guardian.way}
            onChange={oneOf(ways, (way) => onChange({ way }))}
          />
          <DateField
            label={t('consents.guardian.on')}
            value={guardian.on}
            onChange={(on) => onChange({ on })}
          />
          <TextField
            label={t('consents.guardian.receivedBy')}
            value={guardian.receivedBy}
            onChange={(receivedBy) => onChange({ receivedBy })}
          />
        </>
      )}
      <TextField
        label={t('consents.guardian.language')}
        value={guardian.language}
        onChange={(language) => onChange({ language })}
        placeholder={t('consents.guardian.languageExample')}
      />
      <InterpreterField value={guardian.interpreter} onChange={(interpreter) => onChange({ interpreter })} />
      <TextField
        label={t('consents.guardian.informed')}
        value={guardian.informedHow ?? ''}
        onChange={(informedHow) => onChange({ informedHow })}
        placeholder={t('consents.guardian.informedExample')}
        maxLength={FREE_TEXT_MAX}
        multiline={2}
      />
    </fieldset>
  );
}
