import type { DecisionType } from '../../domain/decisions/decisions.ts';
import { agreesIntervention } from '../../domain/interventions/intervention-rules.ts';
import { daysBetween } from '../../domain/kernel/plain-date.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { isTextKey } from '../../domain/text/text.ts';
import { dayAndWeek, shortDay } from '../text/dates.ts';
import type { Translate } from '../text/t.ts';

/** What the sentence is made of; an empty text is something that is still to be chosen. */
export interface SentenceParts {
  readonly type: DecisionType;
  readonly what: string;
  readonly unit: string;
  readonly person: string;
  readonly firstContactBy: PlainDate | null;
  readonly followUpOn: PlainDate | null;
  readonly because: string;
  readonly closure: string;
  /** The family applies and an authority decides; the team can only suggest it. */
  readonly needsApplication: boolean;
  readonly today: PlainDate;
}

const OPEN = '…';

/** The decision read back, so that the team confirms a sentence and not a form. */
export const decisionSentence = (t: Translate, parts: SentenceParts): string =>
  sentenceAfter(t, mainClause(t, parts), parts);

/** Who and when, after a clause that says what. */
export function sentenceAfter(t: Translate, what: string, parts: SentenceParts): string {
  return [what, responsibleClause(t, parts), contactClause(t, parts), followUpClause(t, parts)]
    .filter((clause) => clause !== '')
    .join(' ')
    .replaceAll(/…(<\/b>)?\./g, '…$1');
}

function mainClause(t: Translate, parts: SentenceParts): string {
  const words = {
    what: lowerFirst(parts.what) || OPEN,
    unit: parts.unit || OPEN,
    because: withoutStop(parts.because) || OPEN,
    closure: parts.closure || OPEN,
  };
  if (parts.needsApplication && agreesIntervention({ body: parts }))
    return t(
      parts.type === 'changeIntervention'
        ? 'decisions.sentence.changeApplication'
        : 'decisions.sentence.application',
      words,
    );
  if (parts.type === 'continue' && parts.what === '') return t('decisions.sentence.continueAll', words);
  return t(`decisions.sentence.${parts.type}`, words);
}

function responsibleClause(t: Translate, { person, type }: SentenceParts): string {
  return type === 'noAction' || person === '' ? '' : t('decisions.sentence.responsible', { person });
}

function contactClause(t: Translate, { firstContactBy }: SentenceParts): string {
  return firstContactBy === null
    ? ''
    : t('decisions.sentence.firstContact', { day: shortDay(firstContactBy) });
}

function followUpClause(t: Translate, { followUpOn, today }: SentenceParts): string {
  if (followUpOn === null) return '';
  return t('decisions.sentence.followUp', {
    day: dayAndWeek(followUpOn),
    wait: waitText(t, Math.round(daysBetween(today, followUpOn) / 7)),
  });
}

/** "om sex veckor": small numbers as words. */
function waitText(t: Translate, weeks: number): string {
  const key = `decisions.wait.${weeks}`;
  return isTextKey(key) ? t(key) : t('decisions.wait.many', { weeks });
}

const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
const withoutStop = (text: string): string => text.trim().replace(/\.$/, '');
