import { MessageSquareLock } from 'lucide-react';
import { useCommand } from '../api/use-api.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { hintOf, liveShortcuts } from './live-keys.ts';
import { Strip } from './strip.tsx';

/** Stands until somebody has said it aloud; the minutes carry the time. */
export function ConfidentialityStrip({ meetingId }: { readonly meetingId: string }) {
  const t = useT();
  const read = useCommand('meetings.readConfidentiality').mutate;
  const stamp = (): void => read({ meetingId });
  useShortcuts(liveShortcuts(t, 'confidentiality', stamp));
  return (
    <Strip
      label={t('meetings.confidentiality.label')}
      icon={MessageSquareLock}
      looks="plain"
      title={t('meetings.confidentiality.title')}
      actions={
        <Button size="compact" shortcut={hintOf('confidentiality')} onPress={stamp}>
          {t('meetings.confidentiality.read')}
        </Button>
      }
    >
      {t('meetings.confidentiality.text')}
    </Strip>
  );
}
