import { useState } from 'react';
import { type Role, roles } from '../../domain/kernel/permissions.ts';
import { checkPassphrase } from '../../domain/vault/vault-rules.ts';
import { useErrorText } from '../api/error-text.ts';
import { useSession } from '../api/session.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { RadioList } from '../ui/radio-list.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { NewPassphrase } from '../vault/new-passphrase.tsx';
import css from './users.module.css';

const nobody = '-';

/** The new user sits at this machine and chooses a passphrase of their own; nobody else needs to know it. */
export function AddUserDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const errorText = useErrorText();
  const { team } = useSession();
  const { data: settings } = useApi('settings.get', null);
  const add = useCommand('users.add');
  const [role, setRole] = useState<Role>('member');
  const [personId, setPersonId] = useState<string | null>(null);
  const [unitId, setUnitId] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [hasTried, setTried] = useState(false);
  const isMember = role === 'member';
  const needsUnit = isMember && unitId === null;
  const isComplete =
    name.trim() !== '' && !needsUnit && checkPassphrase(passphrase, [team.name, name]).length === 0;

  const choosePerson = (id: string): void => {
    const person = settings?.people.find((one) => one.id === id);
    setPersonId(person?.id ?? null);
    if (person === undefined) return;
    setName(person.name);
    setUnitId(person.unitId);
  };
  const save = (): void => {
    setTried(true);
    if (!isComplete) return;
    add.mutate(
      { name, role, personId, unitId: role === 'steering' || role === 'auditor' ? null : unitId, passphrase },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog
      title={t('users.add.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('users.cancel')}</Button>
          <Button variant="primary" isPending={add.isPending} onPress={save}>
            {t('users.add.save')}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <RadioList
          label={t('users.column.role')}
          options={roles.map((id) => ({
            id,
            label: t(`app.role.${id}`),
            detail: t(`users.role.${id}.may`),
          }))}
          value={role}
          onChange={(chosen) => {
            setRole(roles.find((id) => id === chosen) ?? role);
          }}
        />
        <Select
          label={t('users.add.person')}
          description={t('users.add.personHint')}
          options={[
            { id: nobody, label: t('users.add.noPerson') },
            ...(settings?.people ?? [])
              .filter((one) => !one.archived)
              .map((one) => ({ id: one.id, label: one.name, detail: one.unit })),
          ]}
          value={personId ?? nobody}
          onChange={choosePerson}
        />
        <TextField
          label={t('users.column.name')}
          value={name}
          isRequired
          error={hasTried && name.trim() === '' ? t('users.add.nameMissing') : null}
          onChange={setName}
        />
        {isMember || role === 'coordinator' ? (
          <Select
            label={t('users.column.unit')}
            options={(settings?.units ?? [])
              .filter((unit) => !unit.archived)
              .map((unit) => ({ id: unit.id, label: unit.name }))}
            value={unitId}
            error={hasTried && needsUnit ? t('users.add.unitMissing') : null}
            isRequired={isMember}
            onChange={setUnitId}
          />
        ) : null}
        <NewPassphrase
          value={passphrase}
          known={[team.name, name]}
          onChange={setPassphrase}
          hasTried={hasTried}
        />
        {add.error === null ? null : (
          <p className={css.error} role="alert">
            {errorText(add.error)}
          </p>
        )}
      </div>
    </Dialog>
  );
}
