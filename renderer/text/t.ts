/** The app's words, by typed id. Components use `useT`, so that they follow a change of language; the rest uses `t`. */
import i18next from 'i18next';
import { use } from 'react';
import { en, sv, type TextKey, type TextParams } from '../../domain/text/text.ts';
import { LanguageContext } from './language.ts';

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

/** Texts with nothing to fill in, looked up once: a page asks for hundreds of them each time it is drawn. */
const found = new Map<TextKey, string>();
i18next.on('languageChanged', () => {
  found.clear();
});

function lookUp(key: TextKey): string {
  const text = i18next.t(key);
  found.set(key, text);
  return text;
}

export const t: Translate = (key, params) =>
  params === undefined ? (found.get(key) ?? lookUp(key)) : i18next.t(key, params);

export function useT(): Translate {
  use(LanguageContext);
  return t;
}
