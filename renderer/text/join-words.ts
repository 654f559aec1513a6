import { phrasesIn } from './phrases.ts';
import { t } from './t.ts';

/** In the language of the window; what may stand on paper joins its words with `usePhrases`. */
export const { joinWords } = phrasesIn(t);
