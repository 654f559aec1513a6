import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { decisionSentence, sentenceAfter } from '../decisions/decision-sentence.ts';
import type { SentenceParts } from '../decisions/decision-sentence.ts';
import type { Translate } from '../text/t.ts';
import type { ShownCase } from './views.ts';

type WallDecision = ShownCase['decisions'][number];

/** A decision read back to the room. What somebody has typed stays on the laptop: the sentence does without it. */
export function wallSentence(t: Translate, decision: WallDecision, today: PlainDate): string {
  const parts: SentenceParts = { ...decision, because: '', closure: '', today };
  const what = withoutTyped(t, decision);
  return what === null ? decisionSentence(t, parts) : sentenceAfter(t, what, parts);
}

/** The clause that says what, where the usual one would quote free text; null where it would not. */
function withoutTyped(t: Translate, { type, what, unit }: WallDecision): string | null {
  switch (type) {
    case 'startIntervention':
    case 'changeIntervention':
      return what === '' ? t(`projector.sentence.${type}`, { unit }) : null;
    case 'requestInfo':
    case 'referOn':
    case 'notTargetGroup':
    case 'familyDeclined':
    case 'noAction':
    case 'close':
      return t(`projector.sentence.${type}`, { unit });
    case 'continue':
    case 'offerSip':
    case 'consultOnly':
      return null;
  }
}
