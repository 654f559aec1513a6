import { useT } from '../text/t.ts';
import { RadioList } from '../ui/radio-list.tsx';
import { Select } from '../ui/select.tsx';

interface Props {
  readonly users: readonly { readonly id: string; readonly name: string }[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
}

const MAX_RADIOS = 5;

/** "Vem är du?": all names in sight while they are few. */
export function UserChoice({ users, value, onChange }: Props) {
  const t = useT();
  const options = users.map(({ id, name }) => ({ id, label: name }));
  return users.length <= MAX_RADIOS ? (
    <RadioList label={t('vault.unlock.who')} options={options} value={value} onChange={onChange} />
  ) : (
    <Select label={t('vault.unlock.who')} options={options} value={value} onChange={onChange} />
  );
}
