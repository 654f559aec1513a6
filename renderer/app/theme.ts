/** Light, dark or high contrast. Follows the operating system until somebody chooses. */
import { sharedValue } from '../api/shared-value.ts';

export const themes = ['ljust', 'mork', 'kontrast'] as const;
export type Theme = (typeof themes)[number];

const STORED_AS = 'teambordet.theme';
const isTheme = (text: string | null): text is Theme => themes.some((theme) => theme === text);
const prefers = (query: string): boolean => window.matchMedia(query).matches;

function systemTheme(): Theme {
  if (prefers('(prefers-contrast: more)')) return 'kontrast';
  return prefers('(prefers-color-scheme: dark)') ? 'mork' : 'ljust';
}

export function currentTheme(): Theme {
  const stored = localStorage.getItem(STORED_AS);
  return isTheme(stored) ? stored : systemTheme();
}

/** Call before the first paint. */
export function applyTheme(): void {
  document.documentElement.dataset['theme'] = currentTheme();
}

export function setTheme(theme: Theme): void {
  localStorage.setItem(STORED_AS, theme);
  applyTheme();
  shared.tell();
}

export function nextTheme(theme: Theme): Theme {
  return themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'ljust';
}

const shared = sharedValue(currentTheme);
export const useTheme = shared.useValue;
