/** Swedish or English. Kept beside the theme, so that the lock screen speaks the language last chosen here. */
import i18next from 'i18next';
import { createContext } from 'react';
import { languages } from '../../domain/text/text.ts';
import { sharedValue } from '../api/shared-value.ts';

export type Language = (typeof languages)[number];

const STORED_AS = 'teambordet.language';

export const LanguageContext = createContext<Language>('sv');

export function currentLanguage(): Language {
  const stored = localStorage.getItem(STORED_AS);
  return languages.find((language) => language === stored) ?? 'sv';
}

/** The words of the chosen language, and what a screen reader pronounces them as. Call before the first paint. */
export function applyLanguage(): void {
  const language = currentLanguage();
  document.documentElement.lang = language;
  if (i18next.language === language) return;
  void i18next.changeLanguage(language);
  shared.tell();
}

export function setLanguage(language: Language): void {
  if (language === currentLanguage()) return;
  localStorage.setItem(STORED_AS, language);
  applyLanguage();
}

const shared = sharedValue(currentLanguage);
export const useLanguage = shared.useValue;
