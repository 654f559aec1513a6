/** The start of the wall's own window. It has the words and colours of the app, and none of its pages. */
import '../app/no-eval.ts';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '../ui/tokens.css';
import '../ui/global.css';
import './wall-root.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { queryClient } from '../api/query-client.ts';
import { InLanguage } from '../text/in-language.tsx';
import { applyLanguage } from '../text/language.ts';
import { applyTheme } from '../app/theme.ts';
import { WallWindow } from './wall-window.tsx';

function dress(): void {
  applyTheme();
  applyLanguage();
}

dress();
// Both are chosen in the other window.
window.addEventListener('storage', dress);

const root = document.getElementById('root');
if (root === null) throw new Error('projector.html has no #root');
createRoot(root).render(
  <StrictMode>
    <InLanguage>
      <QueryClientProvider client={queryClient}>
        <WallWindow />
      </QueryClientProvider>
    </InLanguage>
  </StrictMode>,
);
