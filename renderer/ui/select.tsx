import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import { Button, Label, ListBox, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { useT } from '../text/t.ts';
import { fieldIds, FieldUnder } from './field-frame.tsx';
import field from './field.module.css';
import css from './list-box.module.css';
import type { Option } from './list-option.tsx';
import { ListOption } from './list-option.tsx';

interface Props {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string | undefined;
  readonly description?: string | undefined;
  readonly error?: string | null | undefined;
  readonly hideLabel?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isRequired?: boolean | undefined;
  readonly fieldKey?: string | undefined;
}

export function Select({
  label,
  options,
  value,
  onChange,
  placeholder,
  description,
  error,
  hideLabel = false,
  ...props
}: Props) {
  const t = useT();
  const own = useId();
  const ids = fieldIds(props.fieldKey ?? own);
  return (
    <AriaSelect
      className={field.root ?? ''}
      value={value}
      isInvalid={Boolean(error)}
      isDisabled={props.isDisabled === true}
      isRequired={props.isRequired === true}
      placeholder={placeholder ?? t('ui.select.placeholder')}
      onChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
    >
      <Label className={hideLabel ? 'sr' : (field.label ?? '')}>{label}</Label>
      <Button
        id={ids.id}
        className={css.trigger ?? ''}
        aria-describedby={error ? ids.error : ids.hint}
        data-invalid={Boolean(error) || undefined}
      >
        <SelectValue className={css.value ?? ''}>
          {({ selectedText, isPlaceholder }) =>
            isPlaceholder ? (placeholder ?? t('ui.select.placeholder')) : selectedText
          }
        </SelectValue>
        <ChevronDown className={css.chevron} aria-hidden="true" />
      </Button>
      <Popover className={css.popover ?? ''}>
        <ListBox className={css.list ?? ''} items={options}>
          {(option) => <ListOption option={option} />}
        </ListBox>
      </Popover>
      <FieldUnder ids={ids} description={description} error={error} />
    </AriaSelect>
  );
}
