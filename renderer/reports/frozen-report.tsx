import { FileSpreadsheet, Snowflake, TriangleAlert } from 'lucide-react';
import { dayOfInstant } from '../../domain/kernel/plain-date.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { toCsv } from '../files/csv.ts';
import { saveLogged } from '../files/save-logged.ts';
import page from '../paper/paper-page.module.css';
import { PaperView } from '../paper/paper-view.tsx';
import { PrintFoot } from '../paper/print-foot.tsx';
import { usePaper } from '../paper/use-paper.ts';
import { clock, fullDay } from '../text/dates.ts';
import { swedish, useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Tag } from '../ui/tag.tsx';
import { ChartFiles } from './chart-files.tsx';
import { paperNames } from './paper-names.ts';
import { csvHeads, csvRows } from './report-csv.ts';
import { csvAbout } from './report-csv-about.ts';
import { ReportPaper } from './report-paper.tsx';
import { ReportSide } from './report-side.tsx';
import type { Choose } from './report-side.tsx';

interface Props {
  readonly snapshotId: string;
  readonly choose: Choose;
}

/** A report as it was frozen, for whoever may read it. */
export function FrozenReport({ snapshotId, choose }: Props) {
  const t = useT();
  const report = useApi('reports.get', { snapshotId });
  const { data } = report;
  const log = useCommand('reports.printed');
  const logFile = useCommand('reports.printed');
  const save = useCommand('shell.saveFile');
  const failure = logFile.error ?? save.error;
  const names = paperNames(data?.periodId ?? '2026', data?.document.team ?? '');
  const print = usePaper(names, (way) => log.mutateAsync({ snapshotId, way }));
  const isLost = data?.state === 'lost';
  const toFile = async (): Promise<void> => {
    if (data === undefined) return;
    const { document } = await logFile.mutateAsync({ snapshotId, way: 'export' });
    const rows = [...csvRows(swedish, document), ...csvAbout(swedish, document, data)];
    const text = toCsv(csvHeads(swedish), rows);
    await saveLogged(save.mutateAsync, { suggestedName: names.fileName, kind: 'csv', text });
  };
  return (
    <PaperView
      previewLabel={t('reports.preview')}
      sideLabel={t('reports.side')}
      print={print}
      isDisabled={data === undefined || isLost}
      paper={
        <Loaded query={report} failed={t('reports.error')} rows={10}>
          {(frozen) => <ReportPaper document={frozen.document} seal={frozen} />}
        </Loaded>
      }
      copy={
        print.printing === null || data === undefined ? null : (
          <ReportPaper
            document={print.printing.copy.document}
            seal={data}
            foot={<PrintFoot by={print.printing.by} at={print.printing.at} />}
            isPrinted
          />
        )
      }
    >
      <ReportSide choose={choose} document={data?.document} changed={data?.changed ?? []}>
        {data === undefined ? null : (
          <>
            <p>
              <Tag tone={isLost ? 'late' : 'ok'} icon={isLost ? TriangleAlert : Snowflake}>
                {t(isLost ? 'reports.altered' : 'reports.frozen')}
              </Tag>
            </p>
            <p className={page.hint}>
              {t('reports.frozenBy', {
                by: data.frozenBy,
                day: fullDay(dayOfInstant(data.frozenAt)),
                time: clock(data.frozenAt),
              })}
            </p>
          </>
        )}
        <Button
          icon={FileSpreadsheet}
          isDisabled={data === undefined || isLost}
          isPending={logFile.isPending || save.isPending}
          onPress={() => void toFile().catch(() => undefined)}
        >
          {t('reports.csv')}
        </Button>
        <p role="status">{save.data?.saved === true ? t('reports.csvSaved') : ''}</p>
        <ErrorLine error={failure} />
        {data?.document.released.layout === 'full' && !isLost && (
          <ChartFiles snapshotId={snapshotId} document={data.document} names={names} />
        )}
      </ReportSide>
    </PaperView>
  );
}
