import { sentenceCase } from '../text/sentence-case.ts';
import { usePhrases } from '../text/phrases.ts';
import { useT } from '../text/t.ts';
import { againText, ClosingPart } from './closing-part.tsx';
import css from './letter.module.css';
import { LetterLines, PhoneLine } from './letter-lines.tsx';
import type { LetterProps } from './letter-paper.tsx';
import { letterDay, whoText } from './letter-words.ts';

/** To a guardian: what happens now, who does it, when it is followed up, whom to call, how to take consent back. */
export function GuardianLetter({ content, to, heldOn, sentence }: LetterProps) {
  const t = useT();
  const { joinWords } = usePhrases();
  const { name, contact, followUpOn, units, isClosed } = content;
  const contactName = contact === null ? t('letters.someone') : contact.name;
  return (
    <>
      <p className={css.lede}>
        {t('letters.guardian.intro', { day: sentenceCase(letterDay(heldOn, t)), name })}
      </p>
      {sentence.trim() === '' ? null : <p className={css.own}>{sentence.trim()}</p>}
      <h2>{t('letters.guardian.now')}</h2>
      <LetterLines lines={content.lines} to={to} />
      {isClosed ? null : (
        <div className={css.box}>
          {followUpOn === null ? (
            <p>{t('letters.guardian.noFollowUp')}</p>
          ) : (
            <>
              <p>
                <b>{t('letters.guardian.followUp', { day: letterDay(followUpOn, t) })}</b>
              </p>
              <p>{t('letters.guardian.followUpAsk', { name })}</p>
            </>
          )}
        </div>
      )}
      {content.closing === null ? null : <ClosingPart closing={content.closing} to={to} />}
      <section className={css.together}>
        <h2>{t(isClosed ? 'letters.closing.again' : 'letters.guardian.contact')}</h2>
        {isClosed ? (
          <p>{againText(content, 'guardian', t)}</p>
        ) : contact === null ? null : (
          <p>{t('letters.guardian.contactText', { who: whoText(contact, t) })}</p>
        )}
        <PhoneLine label={t('letters.guardian.phone')} />
      </section>
      <section className={css.together}>
        <h2>{t('letters.guardian.consent')}</h2>
        <p>
          {units.length === 0
            ? t('letters.guardian.noUnits', { name })
            : `${t('letters.guardian.units', { name, units: joinWords(units) })} ${t('letters.guardian.takeBack', { contact: contactName })}`}
        </p>
      </section>
      <p className={css.fine}>{t('letters.guardian.fine')}</p>
    </>
  );
}
