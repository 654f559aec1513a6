import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { PeriodId, periodOf } from '../../domain/reports/periods.ts';
import { isAllowed } from '../../domain/kernel/permissions.ts';
import { dayOfInstant } from '../../domain/kernel/plain-date.ts';
import { useSession } from '../api/session.ts';
import { useApi } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { fullDay } from '../text/dates.ts';
import { PaperAwaited } from '../paper/paper-awaited.tsx';
import { useT } from '../text/t.ts';
import { Empty } from '../ui/empty.tsx';
import type { Option } from '../ui/list-option.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { DraftReport } from './draft-report.tsx';
import { FrozenReport } from './frozen-report.tsx';
import { periodName } from './report.ts';
import type { Frozen } from './report.ts';

/** The steering group's report: one that is frozen, or for the coordinator a period as it stands now. */
export function ReportsPage() {
  const t = useT();
  const { data, error } = useApi('reports.list', null);
  if (data !== undefined) return <Chosen frozen={data.frozen} periods={data.periods} />;
  return (
    <PaperAwaited head={<PageHead title={t('reports.title')} />} error={error} failure={t('reports.error')} />
  );
}

interface Props {
  readonly frozen: readonly Frozen[];
  readonly periods: readonly string[];
}

function Chosen({ frozen, periods }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const { id } = useParams();
  const { user } = useSession();
  const drafts = isAllowed(user.role, 'report.make') ? periods : [];
  const options: Option[] = [
    ...frozen.map((one) => ({
      id: one.id,
      label: t('reports.option.frozen', {
        period: periodName(t, one.periodId),
        day: fullDay(dayOfInstant(one.frozenAt)),
      }),
    })),
    ...drafts.map((periodId) => ({ id: periodId, label: periodName(t, periodId) })),
  ];
  // A half-year is what most teams report, and long enough for its numbers to be shown.
  const usual = drafts.find((periodId) => periodOf(periodId).kind === 'half') ?? drafts[0];
  // Kept while the page is open: freezing one must not take the page away from whoever is printing it.
  const [first] = useState(frozen[0]?.id ?? usual);
  const chosen = options.find((option) => option.id === id)?.id ?? first;
  const choose = {
    options,
    value: chosen ?? null,
    onChange: (next: string | null): void => {
      if (next !== null) void navigate(paths.report(next));
    },
  };
  if (chosen === undefined)
    return (
      <Sheet>
        <PageHead title={t('reports.title')} />
        <Empty title={t('reports.empty')}>{t('reports.emptyText')}</Empty>
      </Sheet>
    );
  return PeriodId.safeParse(chosen).success ? (
    <DraftReport key={chosen} periodId={chosen} choose={choose} />
  ) : (
    <FrozenReport key={chosen} snapshotId={chosen} choose={choose} />
  );
}
