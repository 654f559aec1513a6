import { ScrollText } from 'lucide-react';
import { useState } from 'react';
import { numberPattern } from '../../domain/kernel/numbering.ts';
import { paths } from '../app/paths.ts';
import { useSettled } from '../cases/use-settled.ts';
import { useT } from '../text/t.ts';
import { Empty } from '../ui/empty.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { TextField } from '../ui/text-field.tsx';
import { LogList } from './log-list.tsx';
import { MonthChoice } from './month-choice.tsx';
import css from './access-log.module.css';

const TYPING_MS = 250;
const CASE_NUMBER = new RegExp(`^${numberPattern('K')}$`);

/** Who has read about one child. What is typed stays out of the address. */
export function ChildLog() {
  const t = useT();
  const [isProtected, setProtected] = useState(false);
  const [typed, setTyped] = useState('');
  const [month, setMonth] = useState<string | null>(null);
  const number = useSettled(typed.trim().toUpperCase(), TYPING_MS);
  const isWhole = CASE_NUMBER.test(number);
  const about = isProtected ? ('protected' as const) : { number };
  return (
    <div className={css.log}>
      <div className={css.filters}>
        <Segmented
          label={t('accessLog.filter.which')}
          options={[
            { id: 'number', label: t('accessLog.filter.numbered') },
            { id: 'protected', label: t('accessLog.filter.protected') },
          ]}
          value={isProtected ? 'protected' : 'number'}
          onChange={(id) => setProtected(id === 'protected')}
        />
        {isProtected ? null : (
          <div className={css.numberField}>
            <TextField
              label={t('accessLog.filter.number')}
              value={typed}
              placeholder="K-2026-041"
              onChange={setTyped}
            />
          </div>
        )}
        <MonthChoice value={month} onChange={setMonth} />
        {isProtected || !isWhole ? null : (
          <LinkButton to={paths.logExtract(number)} icon={ScrollText}>
            {t('accessLog.extract.link')}
          </LinkButton>
        )}
      </div>
      {isProtected || isWhole ? (
        <LogList
          key={`${isProtected} ${number} ${month}`}
          label={t('accessLog.tab.child')}
          filter={{ case: about, userId: null, month }}
        />
      ) : (
        <Empty title={t('accessLog.list.child')}>{t('accessLog.list.childText')}</Empty>
      )}
    </div>
  );
}
