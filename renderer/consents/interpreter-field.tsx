import { oneOf } from '../cases/one-of.ts';
import { useT } from '../text/t.ts';
import { Segmented } from '../ui/segmented.tsx';

const choices = ['no', 'yes'] as const;

interface InterpreterFieldProps {
  readonly value: boolean | undefined;
  readonly onChange: (value: boolean) => void;
}

/** Whether what was said went through an interpreter. Nothing is chosen until somebody has said. */
export function InterpreterField({ value, onChange }: InterpreterFieldProps) {
  const t = useT();
  return (
    <Segmented
      label={t('consents.interpreter')}
      isWide
      options={choices.map((id) => ({ id, label: t(`consents.interpreter.${id}`) }))}
      value={value === undefined ? null : value ? 'yes' : 'no'}
      onChange={oneOf(choices, (choice) => onChange(choice === 'yes'))}
    />
  );
}
