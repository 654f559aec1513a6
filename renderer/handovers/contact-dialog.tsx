import { useState } from 'react';
import { useApi, useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { Select } from '../ui/select.tsx';
import css from './handovers.module.css';

interface Props {
  readonly caseId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Whom the family turns to, among those of the unit that holds the case. The unit itself changes by a handover. */
export function ContactDialog({ caseId, isOpen, onClose }: Props) {
  const t = useT();
  const { data: settings } = useApi('settings.get', null, { enabled: isOpen });
  const { data: baton } = useApi('handovers.get', { caseId }, { enabled: isOpen });
  const name = useCommand('handovers.nameContact');
  const [chosen, setChosen] = useState<string | null>(null);
  if (!isOpen || settings === undefined || baton === undefined) return null;
  const own = settings.people.filter(({ unitId, archived }) => unitId === baton.holderUnitId && !archived);
  const people = own.filter(({ id }) => !baton.notResponsible.includes(id));
  const personId = chosen ?? people.find(({ id }) => id === baton.contactPersonId)?.id ?? null;
  return (
    <FormDialog
      title={t('handovers.contact.title')}
      onClose={onClose}
      onSave={() => {
        if (personId !== null) name.mutate({ caseId, personId }, { onSuccess: onClose });
      }}
      saveLabel={t('handovers.contact.save')}
      lacks={personId === null ? t('rule.handover.contact') : null}
      isPending={name.isPending}
      error={name.error}
    >
      <p>{t('handovers.contact.text', { unit: baton.holder })}</p>
      {people.length === 0 ? (
        <p className={css.hint}>
          {t(own.length === 0 ? 'handovers.contact.nobody' : 'handovers.contact.nobodyMay', {
            unit: baton.holder,
          })}
        </p>
      ) : (
        <Select
          label={t('handovers.contact.label')}
          options={people.map((one) => ({ id: one.id, label: one.name, detail: one.profession }))}
          value={personId}
          onChange={setChosen}
          placeholder={t('handovers.contact.choose')}
        />
      )}
    </FormDialog>
  );
}
