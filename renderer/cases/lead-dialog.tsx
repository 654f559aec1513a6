import { useState } from 'react';
import { useErrorText } from '../api/error-text.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Select } from '../ui/select.tsx';
import type { CaseView } from './case-view.ts';
import styles from './form-grid.module.css';

interface LeadDialogProps {
  readonly view: CaseView;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Changes who holds the case and whom the family turns to. One holder always: the field cannot be emptied. */
export function LeadDialog({ view, isOpen, onClose }: LeadDialogProps) {
  const t = useT();
  const errorText = useErrorText();
  const { data: settings } = useApi('settings.get', null, { enabled: isOpen });
  const setLead = useCommand('cases.setLead');
  const [unit, setUnit] = useState<string | null>(null);
  const [person, setPerson] = useState<string | null | undefined>(undefined);
  if (settings === undefined) return null;
  const units = settings.units.filter((one) => !one.archived);
  const unitId =
    unit ?? units.find((one) => one.shortName === view.holder || one.name === view.holder)?.id ?? null;
  const people = settings.people.filter((one) => one.unitId === unitId && !one.archived);
  const personId = person === undefined ? (people.find((one) => one.name === view.lead)?.id ?? null) : person;

  const save = (): void => {
    if (unitId === null) return;
    setLead.mutate({ caseId: view.id, holderUnitId: unitId, leadPersonId: personId }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={t('cases.lead.title')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cases.lead.cancel')}</Button>
          <Button variant="primary" isDisabled={unitId === null || setLead.isPending} onPress={save}>
            {t('cases.lead.save')}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <p>{t('cases.lead.text')}</p>
        <Select
          label={t('cases.lead.holder')}
          options={units.map((one) => ({ id: one.id, label: one.name }))}
          value={unitId}
          onChange={(id) => {
            setUnit(id);
            setPerson(null);
          }}
        />
        <Select
          label={t('cases.lead.person')}
          options={people.map((one) => ({ id: one.id, label: one.name, detail: one.profession }))}
          value={personId}
          onChange={setPerson}
          placeholder={t('cases.lead.noPerson')}
        />
        <p role="alert">{errorText(setLead.error)}</p>
      </div>
    </Dialog>
  );
}
