/** The app's words, by typed id. Components use `useT`, so that they follow a change of language; the rest uses `t`. */
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { en, sv, type TextKey, type TextParams } from '../../domain/text/text.ts';

export type Translate = (key: TextKey, params?: TextParams) => string;

void i18next.use(initReactI18next).init({
  lng: 'sv',
  fallbackLng: 'sv',
  resources: { sv: { translation: sv }, en: { translation: en } },
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  // React escapes by itself.
  interpolation: { escapeValue: false },
});

export const t: Translate = (key, params = {}) => i18next.t(key, params);

export function useT(): Translate {
  useTranslation();
  return t;
}
