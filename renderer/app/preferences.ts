/** How this user wants the app to look and feel. Kept with the user's drafts: never exchanged, never anybody else's. */
import { z } from 'zod';
import { call } from '../api/call.ts';
import { languages } from '../../domain/text/text.ts';
import { putDraft } from '../api/draft-store.ts';
import { sharedValue } from '../api/shared-value.ts';
import { currentLanguage, type Language, setLanguage } from '../text/language.ts';
import { returnToField } from './place.ts';
import { setSingleKeys } from './shortcut-registry.ts';
import { currentTheme, setTheme, type Theme, themes } from './theme.ts';

const KEY = 'session/preferences';
const Stored = z.object({
  theme: z.enum(themes),
  hasSingleKeys: z.boolean(),
  language: z.enum(languages).default('sv'),
});

let hasSingleKeys = true;
const singleKeys = sharedValue(() => hasSingleKeys);
export const useSingleKeys = singleKeys.useValue;

function save(): void {
  putDraft(KEY, { theme: currentTheme(), hasSingleKeys, language: currentLanguage() }, { isSilent: true });
}

function showSingleKeys(isOn: boolean): void {
  hasSingleKeys = isOn;
  setSingleKeys(isOn);
  singleKeys.tell();
}

export async function loadPreferences(): Promise<void> {
  const stored = Stored.safeParse((await call('drafts.get', { key: KEY }))?.value);
  if (!stored.success) return;
  setTheme(stored.data.theme);
  showSingleKeys(stored.data.hasSingleKeys);
  setLanguage(stored.data.language);
}

export function chooseTheme(theme: Theme): void {
  setTheme(theme);
  save();
}

/** The change starts every page again; whoever chose stays in the same field. */
export function chooseLanguage(language: Language): void {
  returnToField();
  setLanguage(language);
  save();
}

export function chooseSingleKeys(isOn: boolean): void {
  showSingleKeys(isOn);
  save();
}
