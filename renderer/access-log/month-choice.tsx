import { useApi } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Select } from '../ui/select.tsx';
import { monthWords } from './access-words.ts';

const all = '-';

export function MonthChoice({
  value,
  onChange,
}: {
  readonly value: string | null;
  readonly onChange: (month: string | null) => void;
}) {
  const t = useT();
  const { data } = useApi('accessLog.choices', null);
  return (
    <Select
      label={t('accessLog.filter.month')}
      options={[
        { id: all, label: t('accessLog.filter.allMonths') },
        ...(data?.months ?? []).map((month) => ({ id: month, label: monthWords(t, month) })),
      ]}
      value={value ?? all}
      onChange={(month) => onChange(month === all ? null : month)}
    />
  );
}
