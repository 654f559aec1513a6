import { Ban, CircleCheck, CircleDot, Clock } from 'lucide-react';
import type { ApiOutput } from '../api/call.ts';
import { useApi } from '../api/use-api.ts';
import { dayMonth } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Cell, PlainTable, RowHead } from '../ui/plain-table.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Status } from '../ui/status.tsx';
import css from './exchange.module.css';
import { KeptWords } from './kept-words.tsx';
import type { Machine } from './send-tab.tsx';

type Row = ApiOutput<'exchange.preview'>['cases'][number];

/** Exactly what each of them gets of each case: by exception, since most go whole. */
export function PreviewTable({ machines }: { readonly machines: readonly Machine[] }) {
  const t = useT();
  const to = machines.map(({ id }) => id);
  const { data } = useApi('exchange.preview', { to }, { enabled: to.length > 0, keepPreviousData: true });
  if (to.length === 0) return <p className={css.text}>{t('exchange.send.chooseFirst')}</p>;
  if (data === undefined) return <Skeleton rows={6} />;
  return (
    <>
      <KeptWords kept={data.keptWords} />
      {data.cases.length > 0 && (
        <PlainTable
          label={t('exchange.preview.label')}
          columns={[
            { id: 'case', label: t('exchange.preview.case') },
            ...machines.map(({ id, name, owner }) => ({ id, label: owner?.name ?? name })),
          ]}
        >
          {data.cases.map((row) => (
            <tr key={row.caseId}>
              <RowHead
                detail={[row.firstName, row.age === null ? '' : t('exchange.preview.age', { age: row.age })]
                  .filter(Boolean)
                  .join(', ')}
              >
                {row.number}
              </RowHead>
              {row.cells.map((cell, at) => (
                <Cell key={to[at] ?? at}>
                  <Extent cell={cell} />
                </Cell>
              ))}
            </tr>
          ))}
        </PlainTable>
      )}
      {data.more > 0 && <p className={css.text}>{t('exchange.preview.more', { count: data.more })}</p>}
      <p className={css.hint}>{t('exchange.preview.unhindered', { count: data.unhindered })}</p>
    </>
  );
}

function Extent({ cell: { extent, until, why } }: { readonly cell: Row['cells'][number] }) {
  const t = useT();
  if (extent === 'nothing')
    return (
      <Status tone="late" icon={Ban} canWrap>
        {t(`exchange.extent.nothing`, { why: t(`exchange.why.${why ?? 'missing'}`) })}
      </Status>
    );
  if (until !== null)
    return (
      <Status tone="soon" icon={Clock} canWrap>
        {t('exchange.extent.until', { what: t(`exchange.extent.${extent}`), day: dayMonth(until) })}
      </Status>
    );
  return extent === 'whole' ? (
    <Status tone="ok" icon={CircleCheck}>
      {t('exchange.extent.whole')}
    </Status>
  ) : (
    <Status tone="accent" icon={CircleDot}>
      {t('exchange.extent.plan')}
    </Status>
  );
}
