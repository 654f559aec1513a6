import { useState } from 'react';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { AskDialog } from './ask-dialog.tsx';
import { NameUsersDialog } from './name-users-dialog.tsx';

interface AskButtonProps {
  readonly caseId: string;
  /** How many may open it. */
  readonly named: number | null;
}

/** The way on for a coordinator whom a protected case does not name. */
export function AskButton({ caseId, named }: AskButtonProps) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  const isOrphan = named === 0;
  return (
    <>
      <Button size="compact" onPress={() => setOpen(true)}>
        {t(isOrphan ? 'protection.orphan.action' : 'protection.ask.action')}
      </Button>
      {isOpen &&
        (isOrphan ? (
          <NameUsersDialog caseId={caseId} onClose={close} />
        ) : (
          <AskDialog caseId={caseId} onClose={close} />
        ))}
    </>
  );
}
