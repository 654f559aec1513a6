import { Search } from 'lucide-react';
import { type Ref, useId } from 'react';
import { SEARCH_MAX } from '../../domain/kernel/text-fields.ts';
import { ariaShortcut } from './aria-shortcut.ts';
import { FieldLabel } from './field-frame.tsx';
import css from './field.module.css';
import { Kbd } from './kbd.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly shortcut?: string | undefined;
  readonly fieldKey?: string | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

export function SearchField({ label, value, onChange, shortcut, fieldKey, ref }: Props) {
  const own = useId();
  const id = fieldKey ?? own;
  return (
    <div className={css.search} role="search">
      <FieldLabel htmlFor={id} isHidden>
        {label}
      </FieldLabel>
      <Search className={css.searchIcon} aria-hidden="true" />
      <input
        ref={ref}
        id={id}
        type="search"
        className={css.field}
        value={value}
        placeholder={label}
        maxLength={SEARCH_MAX}
        autoComplete="off"
        spellCheck={false}
        aria-keyshortcuts={ariaShortcut(shortcut)}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return;
          event.preventDefault();
          onChange('');
        }}
      />
      {shortcut === undefined || value !== '' ? null : (
        <span className={css.searchKey}>
          <Kbd>{shortcut}</Kbd>
        </span>
      )}
    </div>
  );
}
