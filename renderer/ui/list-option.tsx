import { Check } from 'lucide-react';
import { ListBoxItem, Text } from 'react-aria-components';
import css from './list-box.module.css';

export interface Option {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
}

/** One row of a list that opens under a field. */
export function ListOption({ option }: { readonly option: Option }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className={css.option ?? ''}>
      <Check className={css.check} aria-hidden="true" />
      <Text slot="label">{option.label}</Text>
      {option.detail === undefined ? null : (
        <Text slot="description" className={css.detail ?? ''}>
          {option.detail}
        </Text>
      )}
    </ListBoxItem>
  );
}
