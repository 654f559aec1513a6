import { ArrowRight, CircleCheck, GitCompare, Plus, TriangleAlert } from 'lucide-react';
import type { ApiOutput } from '../api/call.ts';
import { useT } from '../text/t.ts';
import { CaseNumbers } from '../ui/case-numbers.tsx';
import { KeyValues } from '../ui/key-values.tsx';
import { Status } from '../ui/status.tsx';
import css from './exchange.module.css';
import { momentWords } from './moment-words.ts';
import { useChangeWords } from './change-words.ts';

export type Plan = ApiOutput<'exchange.inspect'>;

/** What taking the file in would do: nothing has been done yet. */
export function ImportPlan({ plan }: { readonly plan: Plan }) {
  const t = useT();
  const { sender } = plan;
  const count = (value: number): string => value.toLocaleString(document.documentElement.lang);
  return (
    <div className={css.columns}>
      <section aria-labelledby="exchange-file">
        <h2 id="exchange-file" className={css.step}>
          {t('exchange.plan.file')}
        </h2>
        <KeyValues
          rows={[
            {
              id: 'from',
              label: t('exchange.plan.from'),
              value: [sender.name, sender.unit].filter(Boolean).join(', '),
            },
            { id: 'made', label: t('exchange.plan.made'), value: momentWords(plan.madeAt, t) },
            {
              id: 'key',
              label: t('exchange.plan.sender'),
              value: (
                <Status tone="ok" icon={CircleCheck}>
                  {t(plan.joins ? 'exchange.plan.joins' : 'exchange.plan.keyFits')}
                </Status>
              ),
            },
            {
              id: 'changes',
              label: t('exchange.plan.changes'),
              value: t('exchange.plan.changesIn', {
                changes: count(plan.arriving),
                cases: count(plan.cases),
              }),
            },
            { id: 'known', label: t('exchange.plan.known'), value: count(plan.known) },
            {
              id: 'conflicts',
              label: t('exchange.plan.conflicts'),
              value: (
                <Status
                  tone={plan.conflicting === 0 ? 'ok' : 'soon'}
                  icon={plan.conflicting === 0 ? CircleCheck : GitCompare}
                >
                  {plan.conflicting === 0
                    ? t('exchange.plan.none')
                    : t('exchange.plan.toChoose', { count: plan.conflicting })}
                </Status>
              ),
            },
            {
              id: 'refused',
              label: t('exchange.plan.refused'),
              value: (
                <Status
                  tone={plan.refusedCount === 0 ? 'ok' : 'late'}
                  icon={plan.refusedCount === 0 ? CircleCheck : TriangleAlert}
                >
                  {plan.refusedCount === 0 ? t('exchange.plan.none') : count(plan.refusedCount)}
                </Status>
              ),
            },
            { id: 'withheld', label: t('exchange.plan.withheld'), value: count(plan.withheld) },
            ...(plan.parked === 0
              ? []
              : [{ id: 'parked', label: t('exchange.plan.parked'), value: count(plan.parked) }]),
            ...(plan.newer === 0
              ? []
              : [
                  {
                    id: 'newer',
                    label: t('exchange.plan.newer'),
                    value: t('exchange.plan.newerCount', { changes: count(plan.newer) }),
                  },
                ]),
            ...(plan.turned === 0
              ? []
              : [{ id: 'turned', label: t('exchange.plan.turned'), value: count(plan.turned) }]),
          ]}
        />
      </section>
      <div>
        <Rows
          title={t('exchange.plan.conflicting')}
          rows={plan.rows.filter(({ kind }) => kind === 'conflict')}
        />
        <Rows title={t('exchange.plan.refusedTitle')} rows={plan.refused} more={plan.moreRefused} />
        <Rows
          title={t('exchange.plan.rest', { count: plan.added + plan.changed })}
          rows={plan.rows.filter(({ kind }) => kind !== 'conflict')}
          more={plan.moreRows}
        />
      </div>
    </div>
  );
}

type Row = Plan['rows'][number] & { readonly why?: Plan['refused'][number]['why'] };

interface RowsProps {
  readonly title: string;
  readonly rows: readonly Row[];
  /** How many are not among the rows. */
  readonly more?: number;
}

function Rows({ title, rows, more = 0 }: RowsProps) {
  const t = useT();
  const words = useChangeWords();
  if (rows.length + more === 0) return null;
  return (
    <section className={css.changes} aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {rows.map((row) => {
          const { what, ...told } = words(row);
          const { was, is } = row.held ? { was: '', is: t('exchange.held') } : told;
          return (
            <li key={row.hlc}>
              <span className={css.number}>
                <CaseNumbers>{row.number}</CaseNumbers>
              </span>
              <span>
                {row.kind === 'new' ? (
                  <Status tone="accent" icon={Plus}>
                    {t('exchange.plan.new')}
                  </Status>
                ) : null}{' '}
                <b>{what}</b> {was !== '' && <span className={css.was}>{was}</span>}
                {was !== '' && <ArrowRight className={css.arrow} aria-label={t('exchange.plan.becomes')} />}
                {is}
                {row.why === undefined ? null : (
                  <Status tone="late" icon={TriangleAlert} canWrap>
                    {t(`exchange.refused.${row.why}`)}
                  </Status>
                )}
              </span>
              <span className={css.hint}>{row.by}</span>
            </li>
          );
        })}
      </ul>
      {more > 0 && <p className={css.hint}>{t('exchange.plan.more', { count: more })}</p>}
    </section>
  );
}
