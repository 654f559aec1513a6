import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '../api/use-api.ts';
import type { CaseRow } from '../cases/use-case-window.ts';
import { caseLabel } from '../protection/case-label.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Note } from '../ui/note.tsx';
import { SaveKey } from '../ui/save-key.tsx';

interface AddCaseDialogProps {
  /** What stands on the agenda already. */
  readonly rows: readonly { readonly caseId: string; readonly number: string }[];
  /** The id of the case that is proposed, if it can be. */
  readonly first?: string | undefined;
  /** Whether the child may be named to all who see the screen. */
  readonly isNamed: (row: CaseRow) => boolean;
  readonly onAdd: (added: { readonly caseId: string; readonly number: string }) => void;
  readonly onClose: () => void;
}

const MOST_CASES = 500;

/** Any open case can be put on the agenda by hand, whatever its own day is. */
export function AddCaseDialog({ rows, first, isNamed, onAdd, onClose }: AddCaseDialogProps) {
  const t = useT();
  const [chosen, setChosen] = useState<string | null>(first ?? null);
  const already = rows.find((row) => row.caseId === first);
  const list = useApi('cases.list', {
    filter: 'open',
    search: '',
    sort: 'number',
    descending: false,
    offset: 0,
    limit: MOST_CASES,
  });
  const cases = (list.data?.rows ?? []).filter((row) => !rows.some(({ caseId }) => caseId === row.id));
  const found = cases.find((row) => row.id === chosen);
  const save = (): void => {
    if (found !== undefined) onAdd({ caseId: found.id, number: found.number });
  };
  return (
    <Dialog
      title={t('meetings.addCase.title')}
      size="small"
      isOpen
      onClose={onClose}
      actions={
        <>
          <SaveKey label={t('meetings.addCase.confirm')} onSave={save} />
          <Button variant="quiet" onPress={onClose}>
            {t('meetings.cancel')}
          </Button>
          <Button variant="primary" isDisabled={found === undefined} onPress={save}>
            {t('meetings.addCase.confirm')}
          </Button>
        </>
      }
    >
      {already !== undefined && (
        <Note icon={CircleCheck}>
          {t('meetings.addCase.already', { number: caseLabel(t, already.number) })}
        </Note>
      )}
      {list.data !== undefined && (
        <ComboBox
          label={t('meetings.addCase.case')}
          description={t('meetings.addCase.hint')}
          options={cases.map((row) => ({
            id: row.id,
            label: [caseLabel(t, row.number), isNamed(row) ? (row.name ?? '') : '']
              .filter((part) => part !== '')
              .join(' '),
            detail: row.holder,
          }))}
          value={found?.id ?? null}
          onChange={setChosen}
        />
      )}
    </Dialog>
  );
}
