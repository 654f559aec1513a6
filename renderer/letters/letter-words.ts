import { yearOf } from '../../domain/kernel/plain-date.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { today } from '../api/clock.ts';
import type { ApiOutput } from '../api/call.ts';
import { phrasesIn } from '../text/phrases.ts';
import type { Translate } from '../text/t.ts';

export type LetterView = ApiOutput<'letters.get'>;
export type LetterContent = ApiOutput<'letters.printed'>;
export type LetterLine = LetterContent['lines'][number];
export type LetterReceiver = LetterView['receivers'][number]['to'];

/** "torsdag 7 januari 2027": the year is said when it is not this one. */
export function letterDay(day: PlainDate, t: Translate): string {
  const said = phrasesIn(t).longDay(day);
  return yearOf(day) === yearOf(today()) ? said : `${said} ${yearOf(day)}`;
}

/** Whom it is from, and the day of the meeting: the top of every sheet. */
export const letterHead = (team: string, heldOn: PlainDate, t: Translate): readonly string[] => [
  team,
  `${phrasesIn(t).longDay(heldOn)} ${yearOf(heldOn)}`,
];

/** "Sofia Dahlin, arbetsterapeut på Kajens vårdcentral" */
export function whoText({ name, profession, unit }: LetterLine['who'], t: Translate): string {
  if (name === '') return unit;
  if (unit === '') return name;
  return t(profession === '' ? 'letters.whoPlain' : 'letters.who', { name, profession, unit });
}

const asSentence = (text: string): string => (text === '' || /[.!?”"]$/.test(text) ? text : `${text}.`);

/** One thing that was agreed: who, in bold, and what they do. What has nobody is a sentence by itself. */
export function lineText(
  line: LetterLine,
  to: LetterReceiver,
  t: Translate,
): { readonly who: string; readonly rest: string } {
  const who = whoText(line.who, t);
  if (line.type === null) {
    const done = line.on === null ? '' : t('letters.doneBy', { day: letterDay(line.on, t) });
    const rest = [asSentence(line.text), done].filter((part) => part !== '').join(' ');
    return { who: who === '' ? '' : `${who}:`, rest };
  }
  const variant = variantOf(line, line.type);
  const words = { what: line.what, unit: line.who.unit };
  const main =
    to === 'child' ? t(`letters.childLine.${variant}`, words) : t(`letters.line.${variant}`, words);
  const by = line.on === null ? '' : t('letters.by', { day: letterDay(line.on, t) });
  return {
    who: line.type === 'noAction' || line.type === 'close' ? '' : who,
    // What was typed is said in the guardians' letter, as it was agreed; a child's holds only plain sentences.
    rest: [main, to === 'child' ? '' : asSentence(line.text), by].filter((part) => part !== '').join(' '),
  };
}

type Variant =
  NonNullable<LetterLine['type']> | 'application' | 'changeApplication' | 'open' | 'continueOpen';

function variantOf({ what, needsApplication }: LetterLine, type: NonNullable<LetterLine['type']>): Variant {
  if (needsApplication && what !== '') {
    if (type === 'startIntervention') return 'application';
    if (type === 'changeIntervention') return 'changeApplication';
  }
  if (what !== '') return type;
  if (type === 'continue') return 'continueOpen';
  return type === 'startIntervention' || type === 'changeIntervention' ? 'open' : type;
}
