import { QueryClientProvider } from '@tanstack/react-query';
import { queryClient } from '../api/query-client.ts';
import { InLanguage } from '../text/in-language.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Gate } from './gate.tsx';

export function App() {
  return (
    <InLanguage>
      <QueryClientProvider client={queryClient}>
        <ErrorBoundary>
          <Gate />
        </ErrorBoundary>
      </QueryClientProvider>
    </InLanguage>
  );
}
