import { CircleCheck } from 'lucide-react';
import { clock } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Tag } from '../ui/tag.tsx';

/** When the half-written form was last safe on disk. */
export function DraftStatus({ savedAt }: { readonly savedAt: string | null }) {
  const t = useT();
  if (savedAt === null) return null;
  return (
    <Tag tone="ok" icon={CircleCheck}>
      {t('cases.draft.saved', { time: clock(savedAt) })}
    </Tag>
  );
}
