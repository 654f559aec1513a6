import { useT } from '../text/t.ts';
import { RadioList } from '../ui/radio-list.tsx';

interface Props {
  readonly byWords: boolean;
  readonly onChange: (byWords: boolean) => void;
}

/** The receiver's key opens the file; once in a while, words that are told do. */
export function LockChoice({ byWords, onChange }: Props) {
  const t = useT();
  return (
    <RadioList
      label={t('exchange.lock.label')}
      options={[
        { id: 'key', label: t('exchange.lock.key'), detail: t('exchange.lock.keyHint') },
        { id: 'words', label: t('exchange.lock.words'), detail: t('exchange.lock.wordsHint') },
      ]}
      value={byWords ? 'words' : 'key'}
      onChange={(id) => onChange(id === 'words')}
    />
  );
}
