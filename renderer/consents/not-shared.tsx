import { EyeOff } from 'lucide-react';
import { useT } from '../text/t.ts';
import { Note } from '../ui/note.tsx';

/** What the consent does not cover, wherever its scope is read; nothing when nothing has been said. */
export function NotShared({ text }: { readonly text: string }) {
  const t = useT();
  if (text.trim() === '') return null;
  return (
    <Note icon={EyeOff}>
      <b>{t('consents.scope.notShared')}</b> {text}
    </Note>
  );
}
