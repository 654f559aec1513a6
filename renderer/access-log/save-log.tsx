import { FileDown } from 'lucide-react';
import { useState } from 'react';
import type { ApiInput } from '../api/call.ts';
import { useCommand } from '../api/use-api.ts';
import { toCsv } from '../files/csv.ts';
import { saveLogged } from '../files/save-logged.ts';
import { swedish, useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { logCells, logHeads } from './log-file.ts';
import css from './access-log.module.css';

/** The chosen rows as a table on disk, for whoever supervises the team. */
export function SaveLog({ filter }: { readonly filter: ApiInput<'accessLog.export'> }) {
  const t = useT();
  const read = useCommand('accessLog.export');
  const save = useCommand('shell.saveFile');
  const [saved, setSaved] = useState<number | null>(null);
  const error = read.error ?? save.error;

  const toFile = async (): Promise<void> => {
    setSaved(null);
    const { rows } = await read.mutateAsync(filter);
    const suggestedName =
      filter.month === null
        ? swedish('accessLog.file.name')
        : swedish('accessLog.file.nameOf', { month: filter.month });
    const text = toCsv(
      logHeads(swedish),
      rows.map((row) => logCells(swedish, row)),
    );
    if (await saveLogged(save.mutateAsync, { suggestedName, kind: 'csv', text })) setSaved(rows.length);
  };
  return (
    <div className={css.file}>
      <Button
        icon={FileDown}
        isDisabled={read.isPending || save.isPending}
        onPress={() => void toFile().catch(() => undefined)}
      >
        {read.isPending ? t('accessLog.file.making') : t('accessLog.file.save')}
      </Button>
      <p role="status">{saved === null ? '' : t('accessLog.file.saved', { count: saved })}</p>
      <ErrorLine error={error} />
    </div>
  );
}
