import { useState } from 'react';
import { told } from '../../domain/access-log/access-log-rules.ts';
import { useApi } from '../api/use-api.ts';
import { useOnly } from '../app/use-only.ts';
import { useT } from '../text/t.ts';
import { OnlyFilter } from '../ui/only-filter.tsx';
import { Select } from '../ui/select.tsx';
import { LogList } from './log-list.tsx';
import { SaveLog } from './save-log.tsx';
import { MonthChoice } from './month-choice.tsx';
import css from './access-log.module.css';

const all = '-';

/** What one user, or everybody, has done. */
export function UserLog() {
  const t = useT();
  const { data } = useApi('accessLog.choices', null);
  const [userId, setUserId] = useState<string | null>(null);
  const [month, setMonth] = useState<string | null>(null);
  const { only, showAll } = useOnly(told);
  return (
    <div className={css.log}>
      <div className={css.filters}>
        <Select
          label={t('accessLog.filter.user')}
          options={[
            { id: all, label: t('accessLog.filter.allUsers') },
            ...(data?.users ?? []).map(({ id, name, role, unit }) => ({
              id,
              label: name,
              detail: unit === '' && role !== null ? t(`app.role.${role}`) : unit,
            })),
          ]}
          value={userId ?? all}
          onChange={(id) => setUserId(id === all ? null : id)}
        />
        <MonthChoice value={month} onChange={setMonth} />
        <SaveLog filter={{ userId, month }} />
      </div>
      {only !== null && <OnlyFilter onRemove={showAll}>{t(`accessLog.only.${only}`)}</OnlyFilter>}
      <LogList
        key={`${userId} ${month} ${only}`}
        label={t('accessLog.tab.user')}
        filter={{ case: null, userId, month, only: only ?? undefined }}
      />
    </div>
  );
}
