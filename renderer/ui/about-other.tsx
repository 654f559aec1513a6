import { UserRound } from 'lucide-react';
import type { AboutOther } from '../../domain/cases/cases.ts';
import { mentionsAnother } from '../../domain/cases/mentions-another.ts';
import { today } from '../api/clock.ts';
import { withYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import css from './about-other.module.css';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { TextField } from './text-field.tsx';

interface AboutOtherProps {
  /** What has been written in the field above. */
  readonly text: string;
  readonly answer: AboutOther | undefined;
  /** null takes the answer back. */
  readonly onAnswer: (answer: AboutOther | null) => void;
  /** The id of that field's control, to go back to it. */
  readonly fieldKey: string;
}

/**
 * Asks, under a field, whether somebody else than the child has agreed to what seems to be said of them
 * (`domain.md` §2.1:2). It warns and never blocks; without such a text it is not there.
 */
export function AboutOtherQuestion({ text, answer, onAnswer, fieldKey }: AboutOtherProps) {
  const t = useT();
  if (!mentionsAnother(text)) return null;
  if (answer !== undefined) return <Answered answer={answer} onAnswer={onAnswer} />;
  return (
    <div className={css.question}>
      <Banner
        tone="soon"
        icon={UserRound}
        title={t('cases.aboutOther.title')}
        role="status"
        actions={
          <>
            <Button size="compact" onPress={() => onAnswer({ answer: 'consents', who: '', on: today() })}>
              {t('cases.aboutOther.yes')}
            </Button>
            <Button size="compact" onPress={() => onAnswer({ answer: 'notAbout', who: '', on: today() })}>
              {t('cases.aboutOther.not')}
            </Button>
            <Button size="compact" variant="quiet" onPress={() => document.getElementById(fieldKey)?.focus()}>
              {t('cases.aboutOther.edit')}
            </Button>
          </>
        }
      >
        {t('cases.aboutOther.text')}
      </Banner>
    </div>
  );
}

function Answered({ answer, onAnswer }: { readonly answer: AboutOther } & Pick<AboutOtherProps, 'onAnswer'>) {
  const t = useT();
  const isYes = answer.answer === 'consents';
  return (
    <div className={css.answered}>
      <p>
        {t(isYes ? 'cases.aboutOther.saidYes' : 'cases.aboutOther.saidNot', { day: withYear(answer.on) })}
      </p>
      <Button size="compact" variant="quiet" onPress={() => onAnswer(null)}>
        {t('cases.aboutOther.again')}
      </Button>
      {isYes && (
        <div className={css.who}>
          <TextField
            label={t('cases.aboutOther.who')}
            value={answer.who}
            onChange={(who) => onAnswer({ ...answer, who })}
            placeholder={t('cases.aboutOther.whoExample')}
          />
        </div>
      )}
    </div>
  );
}
