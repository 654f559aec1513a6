import type { PeriodId } from '../../domain/reports/periods.ts';
import type { PaperNames } from '../paper/use-paper.ts';
import { swedish } from '../text/t.ts';
import { periodName } from './report.ts';

/** What stands on every sheet, and the name of the file. */
export const paperNames = (periodId: PeriodId, team: string): PaperNames => ({
  header: swedish('reports.paper.header', { team }),
  footer: swedish('reports.paper.footer', { period: periodName(swedish, periodId) }),
  fileName: swedish('reports.fileName', { period: periodId }),
});
