import { ChartColumn } from 'lucide-react';
import { useCommand } from '../api/use-api.ts';
import { saveLogged } from '../files/save-logged.ts';
import type { TextKey } from '../../domain/text/text.ts';
import { swedish, useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import type { PaperNames } from '../paper/use-paper.ts';
import { chartFile } from './chart-file.ts';
import css from './report-paper.module.css';

/** Those of the report that are drawings; a bar in a table goes with its table. */
const charts = ['trend', 'thread', 'days', 'levels'] as const;
type Chart = (typeof charts)[number];
/** How they are read, as it stands above them on paper. */
const notes: Readonly<Record<Chart, TextKey | null>> = {
  trend: null,
  thread: 'reports.routeText',
  days: 'reports.waitsText',
  levels: null,
};

interface Props {
  readonly snapshotId: string;
  readonly names: PaperNames;
}

/** Each chart of a frozen report as a file, for a slide. */
export function ChartFiles({ snapshotId, names }: Props) {
  const t = useT();
  const log = useCommand('reports.printed');
  const save = useCommand('shell.saveFile');
  const error = log.error ?? save.error;
  const toFile = async (chart: Chart): Promise<void> => {
    const shown = document.querySelector<SVGSVGElement>(`svg[data-chart="${chart}"]`);
    if (shown === null) return;
    await log.mutateAsync({ snapshotId, way: 'export' });
    const title = swedish(`reports.chart.${chart}`);
    const how = notes[chart];
    const source = `${names.header}. ${names.footer}`;
    const text = chartFile(shown, { title, note: how === null ? '' : swedish(how), source });
    await saveLogged(save.mutateAsync, { suggestedName: `${names.fileName} ${title}`, kind: 'svg', text });
  };
  return (
    <div className={css.charts}>
      <p>{t('reports.charts')}</p>
      {charts.map((chart) => (
        <Button
          key={chart}
          size="compact"
          icon={ChartColumn}
          isDisabled={log.isPending || save.isPending}
          onPress={() => void toFile(chart).catch(() => undefined)}
        >
          {t(`reports.chart.${chart}`)}
        </Button>
      ))}
      <p role="status">{save.data?.saved === true ? t('reports.chartSaved') : ''}</p>
      <ErrorLine error={error} />
    </div>
  );
}
