import { useState } from 'react';
import { useSession } from '../api/session.ts';
import { useApi } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { useOnly } from '../app/use-only.ts';
import { FollowUpsToPrepare } from '../goals/follow-ups-to-prepare.tsx';
import { dayAndWeek } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { ErrorBanner } from '../ui/error-banner.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { OnlyFilter } from '../ui/only-filter.tsx';
import { Select } from '../ui/select.tsx';
import { Sheet } from '../ui/sheet.tsx';
import css from './commitments.module.css';
import { TaskGroups } from './task-groups.tsx';
import type { TaskList } from './task-view.ts';
import { useReport } from './use-report.ts';

const ALL = 'all';
const answerKeys = [
  ['K', 'commitments.answer.done'],
  ['I', 'commitments.answer.notDone'],
  ['Ö', 'commitments.answer.overtaken'],
  ['F', 'commitments.answer.move'],
] as const;

/** What the own unit has said it will do, across its cases: answered here, in seconds, before the meeting asks. */
export function TasksPage() {
  const t = useT();
  const [unitId, setUnitId] = useState<string | null>(null);
  const list = useApi('commitments.list', { unitId });
  return (
    <Sheet padding="plain" className={css.sheet}>
      <Loaded query={list} failed={t('commitments.page.error')} rows={9}>
        {(data) => <Tasks list={data} unitId={unitId} onUnit={setUnitId} />}
      </Loaded>
    </Sheet>
  );
}

function Tasks({
  list,
  unitId,
  onUnit,
}: {
  readonly list: TaskList;
  readonly unitId: string | null;
  readonly onUnit: (unitId: string | null) => void;
}) {
  const t = useT();
  const { user } = useSession();
  const report = useReport();
  const { only, showAll } = useOnly(['overdue']);
  const rows = only === null ? list.rows : list.rows.filter(({ group }) => group === only);
  const soon = list.rows.filter(({ group }) => group === 'overdue' || group === 'beforeNext').length;
  const name = list.unit === '' ? t('commitments.page.allUnits') : list.unit;
  return (
    <>
      <header className={css.head}>
        <h1 tabIndex={-1} data-page-heading>
          {t('commitments.page.title')}
        </h1>
        <p className={css.muted}>
          {list.nextMeetingId === null
            ? name
            : t('commitments.page.toAnswer', {
                unit: name,
                count: soon,
                day: dayAndWeek(list.nextMeetingId),
              })}
        </p>
        {only !== null && <OnlyFilter onRemove={showAll}>{t(`commitments.group.${only}`)}</OnlyFilter>}
        {user.role === 'coordinator' && (
          <div className={css.chooser}>
            <Select
              label={t('commitments.page.unit')}
              hideLabel
              options={[
                { id: ALL, label: t('commitments.page.allUnits') },
                ...list.units.map(({ id, name: label, open }) => ({
                  id,
                  label,
                  detail: t('commitments.page.open', { count: open }),
                })),
              ]}
              value={unitId ?? ALL}
              onChange={(id) => onUnit(id === ALL ? null : id)}
            />
          </div>
        )}
      </header>
      <p className="sr" role="status">
        {report.said}
      </p>
      <ErrorBanner title={t('commitments.page.refused')} error={report.error} />
      <div className={css.groups}>
        {only === null && (
          <div className={css.prepare}>
            <FollowUpsToPrepare />
          </div>
        )}
        {rows.length === 0 ? (
          <Empty
            title={t('commitments.empty.title')}
            action={<LinkButton to={paths.cases}>{t('commitments.empty.cases')}</LinkButton>}
          >
            {t('commitments.empty.text')}
          </Empty>
        ) : (
          <TaskGroups rows={rows} report={report} />
        )}
        {list.more > 0 && <p className={css.more}>{t('commitments.page.more', { count: list.more })}</p>}
      </div>
      <footer className={css.foot} aria-label={t('commitments.keys.label')} role="group">
        <span className={css.keys}>
          <Kbd>↑</Kbd>
          <Kbd>↓</Kbd>
          {t('commitments.keys.choose')}
        </span>
        {answerKeys.map(([key, text]) => (
          <span key={key} className={css.keys}>
            <Kbd>{key}</Kbd>
            {t(text)}
          </span>
        ))}
        <Button
          size="compact"
          shortcut="Ctrl Z"
          isDisabled={!report.canUndo}
          onPress={() => void report.undo().catch(() => undefined)}
        >
          {t('commitments.undo')}
        </Button>
        <span className={css.muted}>
          {t(user.role === 'member' ? 'commitments.page.consent' : 'commitments.page.consentAll', {
            unit: name,
          })}
        </span>
      </footer>
    </>
  );
}
