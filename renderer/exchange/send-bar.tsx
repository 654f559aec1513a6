import { FileLock, FolderOpen } from 'lucide-react';
import { useApi, useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { BottomBar } from '../ui/bottom-bar.tsx';
import { Button } from '../ui/button.tsx';

interface Props {
  /** How many files are made. */
  readonly count: number;
  readonly byWords: boolean;
  readonly isPending: boolean;
  readonly onSave: (folder: string) => void;
}

/** Where the files are put: in a folder that is chosen now, or in the one that machines share. */
export function SendBar({ count, byWords, isPending, onSave }: Props) {
  const t = useT();
  const { data: state } = useApi('exchange.state', null);
  const chooseFolder = useCommand('shell.chooseFolder');
  const shared = state?.folder?.isThere === true ? state.folder.path : null;
  const disabledReason = count === 0 ? t('exchange.send.chooseFirst') : null;
  const saveElsewhere = async (): Promise<void> => {
    const { path } = await chooseFolder.mutateAsync(null);
    if (path !== null) onSave(path);
  };
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
            onPress={() => void saveElsewhere()}
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
