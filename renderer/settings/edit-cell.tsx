import { Pencil } from 'lucide-react';
import { useT } from '../text/t.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Cell } from '../ui/plain-table.tsx';

/** The last cell of a row: opens it for editing. */
export function EditCell({ name, onPress }: { readonly name: string; readonly onPress: () => void }) {
  const t = useT();
  return (
    <Cell isEnd>
      <IconButton
        label={t('settings.edit', { name })}
        icon={Pencil}
        variant="standard"
        size="compact"
        onPress={onPress}
      />
    </Cell>
  );
}
