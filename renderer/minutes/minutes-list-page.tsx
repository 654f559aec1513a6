import { CalendarCheck, CalendarX, CircleDashed, FilePenLine, Stamp, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useApi } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { dayAndWeek, week, withYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { ChipGroup } from '../ui/chip-group.tsx';
import { Empty } from '../ui/empty.tsx';
import type { Icon } from '../ui/icon.ts';
import { Loaded } from '../ui/loaded.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Cell, PlainTable, RowHead } from '../ui/plain-table.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Status, type Tone } from '../ui/status.tsx';
import css from './minutes-list-page.module.css';
import { type MinutesRow, wordOf } from './minutes.ts';

type State = MinutesRow['meeting']['state'];
const filters = ['all', 'draft', 'sealed', 'cancelled'] as const;
type Filter = (typeof filters)[number];

const groupOf: Readonly<Record<State, Filter>> = {
  planned: 'all',
  live: 'draft',
  toSeal: 'draft',
  sealed: 'sealed',
  cancelled: 'cancelled',
  noMeeting: 'cancelled',
  missed: 'cancelled',
};
const looks: Readonly<Record<State, { readonly tone: Tone; readonly icon: Icon }>> = {
  planned: { tone: 'accent', icon: CalendarCheck },
  live: { tone: 'accent', icon: CalendarCheck },
  toSeal: { tone: 'soon', icon: FilePenLine },
  sealed: { tone: 'ok', icon: Stamp },
  cancelled: { tone: 'idle', icon: CalendarX },
  noMeeting: { tone: 'idle', icon: CalendarX },
  missed: { tone: 'idle', icon: CircleDashed },
};

/** Every meeting and what became of it, newest first. */
export function MinutesListPage() {
  const t = useT();
  const list = useApi('minutes.list', null);
  const { data } = list;
  return (
    <Sheet>
      <PageHead
        title={t('minutes.list.title')}
        detail={data === undefined ? undefined : t('minutes.list.count', { count: data.length })}
      />
      <Loaded query={list} failed={t('minutes.list.error')} rows={8}>
        {(meetings) =>
          meetings.length === 0 ? (
            <Empty title={t('minutes.list.empty')}>{t('minutes.list.emptyText')}</Empty>
          ) : (
            <MeetingTable meetings={meetings} />
          )
        }
      </Loaded>
    </Sheet>
  );
}

function MeetingTable({ meetings }: { readonly meetings: readonly MinutesRow[] }) {
  const t = useT();
  const [filter, setFilter] = useState<Filter>('all');
  const of = (id: Filter) => meetings.filter(({ meeting }) => id === 'all' || groupOf[meeting.state] === id);
  const rows = of(filter);
  return (
    <>
      <div className={css.filter}>
        <ChipGroup
          label={t('minutes.list.filter')}
          hideLabel
          looks="pill"
          options={filters.map((id) => ({ id, label: t(`minutes.filter.${id}`), detail: of(id).length }))}
          value={filter}
          onChange={(id) => setFilter(filters.find((one) => one === id) ?? 'all')}
        />
      </div>
      <PlainTable
        label={t('minutes.list.title')}
        columns={[
          { id: 'day', label: t('minutes.column.meeting') },
          { id: 'state', label: t('minutes.column.state') },
          { id: 'cases', label: t('minutes.column.cases') },
          { id: 'decisions', label: t('minutes.column.decisions') },
          { id: 'open', label: t('minutes.column.open'), isHidden: true },
        ]}
      >
        {rows.map((row) => (
          <MeetingRow key={row.meeting.id} row={row} />
        ))}
      </PlainTable>
      {rows.length === 0 ? <p className={css.none}>{t('minutes.list.noneInFilter')}</p> : null}
    </>
  );
}

function MeetingRow({ row }: { readonly row: MinutesRow }) {
  const t = useT();
  const { meeting } = row;
  const { tone, icon } = looks[meeting.state];
  const hasMinutes = ['live', 'toSeal', 'sealed'].includes(meeting.state);
  const reason =
    meeting.movedTo !== null
      ? t('meetings.move.movedTo', { day: dayAndWeek(meeting.movedTo) })
      : meeting.cancellation === null
        ? ''
        : wordOf(t, 'minutes.cancelled', meeting.cancellation.reason);
  return (
    <tr>
      <RowHead detail={meeting.cancellation?.note}>
        {withYear(meeting.id)}, {week(meeting.id)}
      </RowHead>
      <Cell detail={reason}>
        <Status tone={tone} icon={icon}>
          {t(`minutes.state.${meeting.state}`)}
        </Status>
        {row.seal === null || row.seal === 'intact' ? null : (
          <Status tone="late" icon={TriangleAlert} canWrap>
            {t('minutes.seal.broken')}
          </Status>
        )}
      </Cell>
      <Cell>{hasMinutes ? row.cases : ''}</Cell>
      <Cell>{hasMinutes ? row.decisions : ''}</Cell>
      <Cell isEnd>
        {hasMinutes ? (
          <Link
            to={paths.minutesOf(meeting.id)}
            className={css.open}
            aria-label={t('minutes.list.openOne', { day: dayAndWeek(meeting.id) })}
          >
            {t('minutes.list.open')}
          </Link>
        ) : null}
      </Cell>
    </tr>
  );
}
