/** The app's words, by typed id. Components use `useT`, so that they follow a change of language; the rest uses `t`. */
import i18next from 'i18next';
import { use } from 'react';
import { en, sv, type TextKey, type TextParams } from '../../domain/text/text.ts';
import { type Language, LanguageContext } from './language.ts';

export type Translate = (key: TextKey, params?: TextParams) => string;

void i18next.init({
  lng: 'sv',
  fallbackLng: 'sv',
  resources: { sv: { translation: sv }, en: { translation: en } },
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  // React escapes by itself.
  interpolation: { escapeValue: false },
});

/** Texts with nothing to fill in are looked up once: a page asks for hundreds of them each time it is drawn. */
function translatorOf(language: Language): Translate {
  const say = i18next.getFixedT(language);
  const found = new Map<TextKey, string>();
  return (key, params) => {
    if (params !== undefined) return say(key, params);
    const text = found.get(key) ?? say(key);
    found.set(key, text);
    return text;
  };
}

const translators: Readonly<Record<Language, Translate>> = { sv: translatorOf('sv'), en: translatorOf('en') };

const windowLanguage = (): Language => (i18next.language === 'en' ? 'en' : 'sv');

/** In the language of the window. */
export const t: Translate = (key, params) => translators[windowLanguage()](key, params);

/** What stands on a paper, whatever the window speaks. */
export const swedish = translators.sv;

/** In the language of what it stands in: the window's, or on a paper Swedish. */
export const useT = (): Translate => translators[use(LanguageContext)];

export const languageOf = (translate: Translate): Language =>
  translate === translators.sv ? 'sv' : translate === translators.en ? 'en' : windowLanguage();
