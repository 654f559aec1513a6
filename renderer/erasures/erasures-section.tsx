import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { ApiOutput } from '../api/call.ts';
import { useApi } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { Section } from '../settings/section.tsx';
import { useT } from '../text/t.ts';
import { CaseNumbers } from '../ui/case-numbers.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { DueTable } from './due-table.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import css from './erasures.module.css';
import { ReceiptTable } from './receipt-table.tsx';

export type Erasures = ApiOutput<'erasures.list'>;
export type DueCase = Erasures['due'][number];

/** Gallring: the closed cases whose time has passed, one at a time, and the receipts of those that are gone. */
export function ErasuresSection() {
  const t = useT();
  const erasures = useApi('erasures.list', null);
  const { data } = erasures;
  return (
    <Section
      title={t('settings.section.erasures')}
      lead={data === undefined ? undefined : t('erasures.lead', { count: data.retentionMonths })}
    >
      <Loaded query={erasures} failed={t('erasures.error')}>
        {(list) => <Content erasures={list} />}
      </Loaded>
    </Section>
  );
}

function Content({ erasures }: { readonly erasures: Erasures }) {
  const t = useT();
  const [asked, setAsked] = useState<DueCase | null>(null);
  const [done, setDone] = useState('');
  return (
    <div className={css.stack}>
      <h3>{t('erasures.due.title')}</h3>
      <p role="status" className={css.done}>
        <CaseNumbers>{done === '' ? '' : t('erasures.done', { number: done })}</CaseNumbers>
      </p>
      <DueTable erasures={erasures} onErase={setAsked} />
      <h3>{t('erasures.receipts.title')}</h3>
      {erasures.receipts.length === 0 ? (
        <p className={css.hint}>{t('erasures.receipts.none')}</p>
      ) : (
        <>
          <ReceiptTable receipts={erasures.receipts} />
          <p>
            <LinkButton to={paths.erasureReceipts} size="compact" icon={Printer}>
              {t('erasures.receipts.open')}
            </LinkButton>
          </p>
        </>
      )}
      {asked === null ? null : (
        <EraseDialog
          of={asked}
          onClose={() => setAsked(null)}
          onErased={() => {
            setDone(asked.number);
            setAsked(null);
          }}
        />
      )}
    </div>
  );
}
