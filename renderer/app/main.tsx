/** The renderer's start: styles, theme, and the app on the page. */
import './no-eval.ts';
import './empty-html.ts';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '../ui/tokens.css';
import '../ui/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { applyLanguage } from '../text/language.ts';
import { applyTheme } from './theme.ts';

applyTheme();
applyLanguage();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
