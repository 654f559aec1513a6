import { sentenceCase } from '../text/sentence-case.ts';
import { useT } from '../text/t.ts';
import { againText, ClosingPart } from './closing-part.tsx';
import css from './letter.module.css';
import { LetterLines, PhoneLine } from './letter-lines.tsx';
import type { LetterProps } from './letter-paper.tsx';
import { letterDay } from './letter-words.ts';

/** To the child, in the words of somebody under twelve or of a young person. */
export function ChildLetter({ content, to, isYoung, heldOn, sentence }: LetterProps) {
  const t = useT();
  const { contact, followUpOn, wasHeard, isClosed } = content;
  const age = isYoung ? 'young' : 'teen';
  const contactName = contact === null ? t('letters.someone') : contact.name;
  return (
    <>
      <p className={css.lede}>{t(`letters.${age}.intro`, { day: sentenceCase(letterDay(heldOn, t)) })}</p>
      <p className={css.lede}>{t(wasHeard ? `letters.${age}.heard` : `letters.${age}.notHeard`)}</p>
      {sentence.trim() === '' ? null : <p className={css.own}>{sentence.trim()}</p>}
      <h2>{t('letters.child.plan')}</h2>
      <LetterLines lines={content.lines} to={to} />
      {followUpOn === null || isClosed ? null : (
        <div className={css.box}>
          <p>
            <b>{t(`letters.${age}.followUp`, { day: sentenceCase(letterDay(followUpOn, t)) })}</b>
          </p>
          <p>{t(`letters.${age}.followUpAsk`)}</p>
        </div>
      )}
      {content.closing === null ? null : <ClosingPart closing={content.closing} to={to} />}
      <section className={css.together}>
        <h2>{t(isClosed ? 'letters.closing.again' : 'letters.child.wrong')}</h2>
        <p>
          {isClosed ? againText(content, 'child', t) : t('letters.child.wrongText', { contact: contactName })}
        </p>
        <PhoneLine label={t('letters.child.phone')} />
      </section>
      <section className={css.together}>
        <h2>{t(`letters.${age}.stop`)}</h2>
        <p>{t(`letters.${age}.stopText`, { contact: contactName })}</p>
      </section>
    </>
  );
}
