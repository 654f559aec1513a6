import { ChartColumn } from 'lucide-react';
import { useState } from 'react';
import type { ShownDocument } from '../../domain/reports/reports.ts';
import { useCommand } from '../api/use-api.ts';
import { saveLogged } from '../files/save-logged.ts';
import type { PaperNames } from '../paper/use-paper.ts';
import { swedish, useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { Select } from '../ui/select.tsx';
import { chartFile } from './chart-file.ts';
import { charts, chartsIn } from './charts.ts';
import type { ChartId } from './charts.ts';
import css from './report-paper.module.css';

interface Props {
  readonly snapshotId: string;
  readonly document: ShownDocument;
  readonly names: PaperNames;
}

/** Each chart of a frozen report as a file, for a slide. */
export function ChartFiles({ snapshotId, document, names }: Props) {
  const t = useT();
  const log = useCommand('reports.printed');
  const save = useCommand('shell.saveFile');
  const drawn = chartsIn(document);
  const [chosen, setChosen] = useState<ChartId | null>(null);
  const chart = drawn.find((id) => id === chosen) ?? drawn[0];
  if (chart === undefined) return null;
  const toFile = async (): Promise<void> => {
    const shown = window.document.querySelector(`[data-chart="${chart}"]`);
    if (shown === null) return;
    await log.mutateAsync({ snapshotId, way: 'export' });
    const title = swedish(charts[chart].title);
    const text = chartFile(shown, { title, source: `${names.header}. ${names.footer}` });
    await saveLogged(save.mutateAsync, { suggestedName: `${names.fileName} ${title}`, kind: 'svg', text });
  };
  return (
    <div className={css.charts}>
      <Select
        label={t('reports.charts')}
        options={drawn.map((id) => ({ id, label: t(charts[id].title) }))}
        value={chart}
        onChange={(id) => {
          setChosen(drawn.find((one) => one === id) ?? null);
          save.reset();
        }}
        description={t('reports.chartsText')}
      />
      <Button
        icon={ChartColumn}
        isPending={log.isPending || save.isPending}
        onPress={() => void toFile().catch(() => undefined)}
      >
        {t('reports.saveChart')}
      </Button>
      <p role="status">{save.data?.saved === true ? t('reports.chartSaved') : ''}</p>
      <ErrorLine error={log.error ?? save.error} />
    </div>
  );
}
