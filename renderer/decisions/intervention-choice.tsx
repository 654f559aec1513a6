import { useState } from 'react';
import { useT } from '../text/t.ts';
import { ComboBox } from '../ui/combo-box.tsx';
import type { DecisionForm } from './decision-form.ts';
import type { RecorderContext } from './recorder-context.ts';

interface InterventionChoiceProps {
  readonly form: DecisionForm;
  readonly context: RecorderContext;
  readonly onChange: (change: Partial<DecisionForm>) => void;
}

/** From the catalogue when it is there, otherwise in the team's own words. */
export function InterventionChoice({ form, context, onChange }: InterventionChoiceProps) {
  const t = useT();
  const chosen = context.interventions.find((type) => type.id === form.interventionTypeId);
  const standing = chosen?.name ?? form.text;
  // What stands in the field must follow the choice at once: a later change while it has focus opens the list again.
  const [typed, setTyped] = useState(standing);
  const [followed, setFollowed] = useState(standing);
  if (standing !== followed) {
    setFollowed(standing);
    setTyped(standing);
  }
  const options = context.interventions
    .filter((type) => !type.archived)
    .map((type) => ({
      id: type.id,
      label: type.name,
      ...(type.length === '' ? {} : { detail: type.length }),
    }));
  return (
    <ComboBox
      label={t('decisions.field.intervention')}
      options={options}
      value={form.interventionTypeId}
      inputValue={typed}
      allowsCustomValue
      onInputChange={(text) => {
        setTyped(text);
        if (text === chosen?.name) return;
        const match = options.find(
          (option) => option.label.localeCompare(text, 'sv', { sensitivity: 'accent' }) === 0,
        );
        onChange(
          match === undefined
            ? { interventionTypeId: null, text }
            : { interventionTypeId: match.id, text: '' },
        );
      }}
      onChange={(id) => {
        if (id !== null) onChange({ interventionTypeId: id, text: '' });
      }}
    />
  );
}
