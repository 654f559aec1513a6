import { Info, ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../api/session.ts';
import { useApi } from '../api/use-api.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { useOnly } from '../app/use-only.ts';
import { oneOf } from '../cases/one-of.ts';
import { useT } from '../text/t.ts';
import { Empty } from '../ui/empty.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { OnlyFilter } from '../ui/only-filter.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { HandoverDetail } from './handover-detail.tsx';
import { HandoverRows } from './handover-rows.tsx';
import type { HandoverList } from './handover-view.ts';
import css from './handovers.module.css';

/** What the own unit is asked to take over, and what it has asked of others. */
export function HandoversPage() {
  const t = useT();
  const list = useApi('handovers.list', null);
  return (
    <Sheet padding="plain" className={css.sheet}>
      <Loaded query={list} failed={t('handovers.page.error')} rows={9}>
        {(data) => <Inbox list={data} />}
      </Loaded>
    </Sheet>
  );
}

const scopes = ['all', 'toUs', 'fromUs'] as const;
type Scope = (typeof scopes)[number];

function Inbox({ list }: { readonly list: HandoverList }) {
  const t = useT();
  const { user } = useSession();
  const shown = user.role === 'coordinator' ? scopes : scopes.slice(1);
  const [scope, setScope] = useState<Scope>(shown[0] ?? 'toUs');
  const [chosen, setChosen] = useState<string | null>(null);
  const of = (one: Scope) => list.rows.filter((row) => one === 'all' || row[one]);
  const { only, showAll } = useOnly(['waiting']);
  const rows = only === null ? of(scope) : list.rows.filter(({ waits }) => waits);
  const index = Math.max(
    0,
    rows.findIndex(({ id }) => id === chosen),
  );
  const row = rows[index];
  const move = (to: number): void => setChosen(rows[Math.min(Math.max(0, to), rows.length - 1)]?.id ?? null);
  useShortcuts([
    { keys: 'ArrowDown', label: t('handovers.keys.next'), action: () => move(index + 1) },
    { keys: 'ArrowUp', label: t('handovers.keys.previous'), action: () => move(index - 1) },
  ]);
  return (
    <div className={css.split}>
      <section className={css.list} aria-labelledby="handovers">
        <header className={css.head}>
          <h1 id="handovers" className={css.title} tabIndex={-1} data-page-heading>
            {t('handovers.page.title')}
          </h1>
          {only === null ? (
            <Segmented
              label={t('handovers.page.scope')}
              hideLabel
              isWide
              options={shown.map((id) => ({
                id,
                label: t(`handovers.scope.${id}`, {
                  count: of(id).filter(({ state }) => state === 'offered').length,
                }),
              }))}
              value={scope}
              onChange={oneOf(scopes, setScope)}
            />
          ) : (
            <OnlyFilter onRemove={showAll}>{t('handovers.only.waiting')}</OnlyFilter>
          )}
          <p className={css.hint}>{t('handovers.page.text')}</p>
          {list.hidden === 0 ? null : (
            <Note icon={ShieldAlert}>{t('handovers.page.hidden', { count: list.hidden })}</Note>
          )}
        </header>
        <HandoverRows rows={rows} selected={row?.id ?? null} onSelect={setChosen} />
      </section>
      <div className={css.detail}>
        {row === undefined ? (
          <Empty title={t('handovers.empty.title')}>{t(`handovers.empty.${scope}`)}</Empty>
        ) : (
          <HandoverDetail key={row.id} row={row} />
        )}
        {row === undefined ? null : <Note icon={Info}>{t('handovers.page.cap')}</Note>}
      </div>
    </div>
  );
}
