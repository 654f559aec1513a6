import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import { Button, ComboBox as AriaComboBox, Input, Label, ListBox, Popover } from 'react-aria-components';
import { SHORT_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { useT } from '../text/t.ts';
import { FieldCut, fieldIds, FieldUnder } from './field-frame.tsx';
import field from './field.module.css';
import css from './list-box.module.css';
import { ListOption } from './list-option.tsx';
import type { Option } from './list-option.tsx';
import { usePasteCut } from './use-paste-cut.ts';

interface Props {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** What stands in the field; the caller owns it when both are given. */
  readonly inputValue?: string | undefined;
  readonly onInputChange?: ((value: string) => void) | undefined;
  /** Text that is not in the list stays as it is. */
  readonly allowsCustomValue?: boolean | undefined;
  readonly placeholder?: string | undefined;
  readonly description?: string | undefined;
  readonly error?: string | null | undefined;
  readonly hideLabel?: boolean | undefined;
  readonly isRequired?: boolean | undefined;
  readonly maxLength?: number | undefined;
  readonly fieldKey?: string | undefined;
}

/** A choice among many, by typing. Opens on focus by arrow key or click, filters in Swedish. */
export function ComboBox({
  label,
  options,
  value,
  onChange,
  inputValue,
  onInputChange,
  description,
  error,
  ...props
}: Props) {
  const t = useT();
  const own = useId();
  const ids = fieldIds(props.fieldKey ?? own);
  const most = props.maxLength ?? SHORT_TEXT_MAX;
  // What nobody keeps, as it is only to find a choice by, is not told of.
  const { cut, events } = usePasteCut(inputValue ?? '', inputValue === undefined ? undefined : most);
  return (
    <AriaComboBox
      className={field.root ?? ''}
      value={value}
      defaultItems={options}
      menuTrigger="focus"
      isInvalid={Boolean(error)}
      isRequired={props.isRequired === true}
      allowsCustomValue={props.allowsCustomValue === true}
      allowsEmptyCollection={false}
      {...(inputValue === undefined ? {} : { inputValue })}
      {...(onInputChange === undefined ? {} : { onInputChange })}
      onChange={(key) => onChange(key === null ? null : String(key))}
    >
      <Label className={props.hideLabel === true ? 'sr' : (field.label ?? '')}>{label}</Label>
      <div className={css.combo}>
        <Input
          id={ids.id}
          className={field.field ?? ''}
          placeholder={props.placeholder ?? ''}
          autoComplete="off"
          spellCheck={false}
          maxLength={most}
          {...events}
          aria-invalid={Boolean(error)}
          aria-describedby={error ? ids.error : ids.hint}
        />
        <Button className={css.comboButton ?? ''} aria-label={t('ui.combo.open')}>
          <ChevronDown className={css.chevron} aria-hidden="true" />
        </Button>
      </div>
      <Popover className={css.popover ?? ''}>
        <ListBox<Option> className={css.list ?? ''}>{(option) => <ListOption option={option} />}</ListBox>
      </Popover>
      <FieldUnder ids={ids} description={description} error={error} />
      <FieldCut cut={cut} />
    </AriaComboBox>
  );
}
