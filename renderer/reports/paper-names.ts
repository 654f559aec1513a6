import type { PeriodId } from '../../domain/reports/periods.ts';
import type { PaperNames } from '../paper/use-paper.ts';
import type { Translate } from '../text/t.ts';
import { periodName } from './report.ts';

/** What stands on every sheet, and the name of the file. */
export const paperNames = (t: Translate, periodId: PeriodId, team: string): PaperNames => ({
  header: t('reports.paper.header', { team }),
  footer: t('reports.paper.footer', { period: periodName(t, periodId) }),
  fileName: t('reports.fileName', { period: periodId }),
});
