import { useState } from 'react';
import { useApi } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Sheet } from '../ui/sheet.tsx';
import { Tabs } from '../ui/tabs.tsx';
import css from './exchange.module.css';
import { momentWords } from './moment-words.ts';
import { ReceiveTab } from './receive-tab.tsx';
import { SendTab } from './send-tab.tsx';

const tabs = ['send', 'receive'] as const;

/** Encrypted files to and from the team's other computers, when somebody asks for it. */
export function ExchangePage() {
  const t = useT();
  const [tab, setTab] = useState<(typeof tabs)[number]>('send');
  const { data } = useApi('exchange.state', null);
  const last = (direction: 'sent' | 'received'): string =>
    momentWords(data?.receipts.find((receipt) => receipt.direction === direction)?.at ?? null, t);
  return (
    <Sheet padding="plain">
      <Tabs
        label={t('exchange.direction')}
        tabs={tabs.map((id) => ({ id, label: t(`exchange.tab.${id}`) }))}
        value={tab}
        onChange={(id) => setTab(id === 'receive' ? 'receive' : 'send')}
        headClass={css.head}
        panelClass={css.panel}
        title={
          <h1 className={css.title} tabIndex={-1} data-page-heading>
            {t('exchange.title')}
          </h1>
        }
        notice={
          <p className={css.hint}>{t('exchange.last', { sent: last('sent'), received: last('received') })}</p>
        }
      >
        {tab === 'send' ? <SendTab /> : <ReceiveTab />}
      </Tabs>
    </Sheet>
  );
}
