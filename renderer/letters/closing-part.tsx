import type { Translate } from '../text/t.ts';
import { useT } from '../text/t.ts';
import css from './letter.module.css';
import type { LetterContent, LetterReceiver } from './letter-words.ts';
import { whoText } from './letter-words.ts';

type Closing = NonNullable<LetterContent['closing']>;

/** What a letter about a closure says besides: how it went, and whom the family goes on meeting. */
export function ClosingPart({ closing, to }: { readonly closing: Closing; readonly to: LetterReceiver }) {
  const t = useT();
  const { goals, contacts } = closing;
  const kind = to === 'child' ? 'child' : 'guardian';
  return (
    <>
      {goals === null || goals === 'noGoals' ? null : <p>{t(`letters.closing.${kind}.${goals}`)}</p>}
      {contacts.length === 0 ? null : (
        <section className={css.together}>
          <h2>{t(`letters.closing.${kind}.contacts`)}</h2>
          <ul className={css.lines}>
            {contacts.map((contact, index) => (
              <li key={index}>{contactText(contact, t)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Whom to call if it gets hard again; nobody was chosen where the case was closed before that was asked. */
export function againText(
  { closing, contact, name }: Pick<LetterContent, 'closing' | 'contact' | 'name'>,
  kind: 'child' | 'guardian',
  t: Translate,
): string {
  const call = closing?.call ?? contact;
  const who = call === null ? t('letters.someone') : kind === 'child' ? callName(call) : whoText(call, t);
  return t(`letters.closing.${kind}.againText`, { who, name });
}

const callName = ({ name, unit }: NonNullable<Closing['call']>): string => (name === '' ? unit : name);

function contactText({ who, unit, what }: Closing['contacts'][number], t: Translate): string {
  const whom = who === '' || unit === '' ? `${who}${unit}` : t('letters.whoPlain', { name: who, unit });
  return what === '' ? whom : `${whom}: ${what}`;
}
