import { FileLock, FolderOpen } from 'lucide-react';
import { useT } from '../text/t.ts';
import { BottomBar } from '../ui/bottom-bar.tsx';
import { Button } from '../ui/button.tsx';
import { useSaving } from './use-saving.ts';

interface Props {
  /** How many files are made. */
  readonly count: number;
  readonly byWords: boolean;
  readonly isPending: boolean;
  readonly onSave: (folder: string) => void;
}

/** What is made of the choice, and where it is put. */
export function SendBar({ count, byWords, isPending, onSave }: Props) {
  const t = useT();
  const { shared, elsewhere } = useSaving(onSave);
  const disabledReason = count === 0 ? t('exchange.send.chooseFirst') : null;
  return (
    <BottomBar
      actions={
        <>
          {shared !== null && (
            <Button
              icon={FolderOpen}
              isPending={isPending}
              disabledReason={disabledReason}
              onPress={() => onSave(shared)}
            >
              {t('exchange.send.toFolder')}
            </Button>
          )}
          <Button
            variant="primary"
            icon={FileLock}
            isPending={isPending}
            disabledReason={disabledReason}
            onPress={() => void elsewhere()}
          >
            {t('exchange.send.save', { count: Math.max(1, count) })}
          </Button>
        </>
      }
    >
      {count === 0
        ? t('exchange.send.chooseFirst')
        : t(byWords ? 'exchange.send.oneEachByWords' : 'exchange.send.oneEach', { count })}
    </BottomBar>
  );
}
