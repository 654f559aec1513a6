import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { LanguageContext, useLanguage } from './language.ts';

const locales = { sv: 'sv-SE', en: 'en-GB' } as const;

/** What stands inside speaks the chosen language, and is drawn anew when another one is chosen. */
export function InLanguage({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  return (
    <LanguageContext value={language}>
      <I18nProvider locale={locales[language]}>{children}</I18nProvider>
    </LanguageContext>
  );
}
