import { QueryClientProvider } from '@tanstack/react-query';
import { I18nProvider } from 'react-aria-components';
import { queryClient } from '../api/query-client.ts';
import { useLanguage } from '../text/language.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Gate } from './gate.tsx';

const locales = { sv: 'sv-SE', en: 'en-GB' } as const;

export function App() {
  const language = useLanguage();
  return (
    <I18nProvider locale={locales[language]}>
      <QueryClientProvider client={queryClient}>
        <ErrorBoundary>
          <Gate />
        </ErrorBoundary>
      </QueryClientProvider>
    </I18nProvider>
  );
}
