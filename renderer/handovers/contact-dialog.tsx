import { useState } from 'react';
import { useApi, useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
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
  if (settings === undefined || baton === undefined) return null;
  const own = settings.people.filter(({ unitId, archived }) => unitId === baton.holderUnitId && !archived);
  const people = own.filter(({ id }) => !baton.notResponsible.includes(id));
  const personId = chosen ?? people.find(({ id }) => id === baton.leadPersonId)?.id ?? null;
  const save = (): void => {
    if (personId !== null) name.mutate({ caseId, personId }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={t('handovers.contact.title')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('handovers.cancel')}</Button>
          <Button
            variant="primary"
            isPending={name.isPending}
            disabledReason={personId === null ? t('rule.handover.contact') : null}
            onPress={save}
          >
            {t('handovers.contact.save')}
          </Button>
        </>
      }
    >
      <div className={css.stack}>
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
        <ErrorLine error={name.error} />
      </div>
    </Dialog>
  );
}
