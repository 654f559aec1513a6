import { Plus, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { MOST_CONTACTS } from '../../domain/closures/closures.ts';
import { SHORT_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import type { DecisionForm } from '../decisions/decision-form.ts';
import type { RecorderContext } from '../decisions/recorder-context.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import css from './closures.module.css';

type Contact = DecisionForm['contacts'][number];

interface Props {
  readonly contacts: readonly Contact[];
  readonly units: RecorderContext['units'];
  readonly onChange: (contacts: Contact[]) => void;
}

const NOBODY = 'nobody';

/** Whom the family goes on meeting: a unit of the team or somebody outside it, and what about. */
export function ContactList({ contacts, units, onChange }: Props) {
  const t = useT();
  const list = useRef<HTMLUListElement>(null);
  const count = useRef(contacts.length);
  useEffect(() => {
    // The new line takes the keyboard, not the button that made it.
    if (contacts.length > count.current)
      list.current?.querySelector<HTMLElement>('li:last-child :is(button, input)')?.focus();
    count.current = contacts.length;
  }, [contacts.length]);
  const change = (index: number, part: Partial<Contact>): void => {
    onChange(contacts.map((contact, at) => (at === index ? { ...contact, ...part } : contact)));
  };
  const options = [
    { id: NOBODY, label: t('closures.contact.outside') },
    ...units.filter(({ archived }) => !archived).map(({ id, name }) => ({ id, label: name })),
  ];
  return (
    <fieldset className={css.contacts}>
      <legend>{t('closures.contacts')}</legend>
      <ul ref={list}>
        {contacts.map((contact, index) => (
          // Lines have no name of their own; one that is taken away takes what stands in it along.
          <li key={index}>
            <div className={css.wide}>
              <Select
                label={t('closures.contact.unit')}
                options={options}
                value={contact.unitId ?? NOBODY}
                onChange={(id) => change(index, { unitId: id === NOBODY ? null : id })}
              />
            </div>
            <div className={css.wide}>
              <TextField
                label={t('closures.contact.who')}
                value={contact.who}
                onChange={(who) => change(index, { who })}
                maxLength={SHORT_TEXT_MAX}
              />
            </div>
            <TextField
              label={t('closures.contact.what')}
              value={contact.what}
              onChange={(what) => change(index, { what })}
              maxLength={SHORT_TEXT_MAX}
            />
            <IconButton
              label={t('closures.contact.remove', { number: index + 1 })}
              icon={X}
              onPress={() => onChange(contacts.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ul>
      {contacts.length < MOST_CONTACTS && (
        <Button
          variant="quiet"
          size="compact"
          icon={Plus}
          onPress={() => onChange([...contacts, { unitId: null, who: '', what: '' }])}
        >
          {t('closures.contact.add')}
        </Button>
      )}
    </fieldset>
  );
}
