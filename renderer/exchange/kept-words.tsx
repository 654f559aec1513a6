import { MessageSquareOff } from 'lucide-react';
import type { ApiOutput } from '../api/call.ts';
import { joinWords } from '../text/join-words.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { CaseNumbers } from '../ui/case-numbers.tsx';

type Kept = ApiOutput<'exchange.preview'>['keptWords'];

/** Obstacles that go to the steering group without what stands in them, why, and what helps. */
export function KeptWords({ kept }: { readonly kept: Kept }) {
  const t = useT();
  if (kept.length === 0) return null;
  return (
    <Banner
      tone="soon"
      icon={MessageSquareOff}
      title={t('exchange.keptWords.title', { count: kept.length })}
      role="status"
    >
      <ul>
        {kept.map(({ number, namesChild, waitsFor }) => (
          <li key={number}>
            <CaseNumbers>
              {namesChild
                ? t('exchange.keptWords.child', { number })
                : t('exchange.keptWords.waits', { number, machines: joinWords(waitsFor) })}
            </CaseNumbers>
          </li>
        ))}
      </ul>
      {kept.some(({ namesChild }) => !namesChild) && <p>{t('exchange.keptWords.help')}</p>}
    </Banner>
  );
}
