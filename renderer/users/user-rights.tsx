import { type Role, roles } from '../../domain/kernel/permissions.ts';
import { checkNewUser, checkPerson, needsPerson } from '../../domain/users/user-rules.ts';
import { useApi } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { RadioList } from '../ui/radio-list.tsx';
import { Select } from '../ui/select.tsx';

const nobody = '-';

export interface Rights {
  readonly role: Role;
  readonly personId: string | null;
  readonly unitId: string | null;
}

/** Whether nothing is missing: whoever reads cases is a person at the table, and a member reads by unit. */
export const isWhole = (rights: Rights): boolean => checkNewUser(rights).length === 0;

/** The steering group and the auditor have no unit. */
export const trimmed = (rights: Rights): Rights =>
  rights.role === 'steering' || rights.role === 'auditor' ? { ...rights, unitId: null } : rights;

interface Props {
  readonly value: Rights;
  /** With the person that was chosen, if one was. */
  readonly onChange: (next: Rights, personName?: string) => void;
  readonly hasTried: boolean;
  readonly hasFixedRole?: boolean;
}

/** Role, the person at the table that the user is, and the unit. */
export function UserRights({ value, onChange, hasTried, hasFixedRole = false }: Props) {
  const t = useT();
  const { data: settings } = useApi('settings.get', null);
  const { role, personId, unitId } = value;
  const isMember = role === 'member';
  const choosePerson = (id: string): void => {
    const person = settings?.people.find((one) => one.id === id);
    if (person === undefined) onChange({ ...value, personId: null });
    else onChange({ ...value, personId: person.id, unitId: person.unitId }, person.name);
  };
  return (
    <>
      {hasFixedRole ? (
        <p>{t('users.change.ownRole')}</p>
      ) : (
        <RadioList
          label={t('users.column.role')}
          options={roles.map((id) => ({
            id,
            label: t(`app.role.${id}`),
            detail: t(`users.role.${id}.may`),
          }))}
          value={role}
          onChange={(chosen) => onChange({ ...value, role: roles.find((id) => id === chosen) ?? role })}
        />
      )}
      <Select
        label={t('users.add.person')}
        description={t('users.add.personHint')}
        isRequired={needsPerson(role)}
        error={hasTried && checkPerson(value).length > 0 ? t('rule.users.person') : null}
        options={[
          ...(needsPerson(role) ? [] : [{ id: nobody, label: t('users.add.noPerson') }]),
          ...(settings?.people ?? [])
            .filter((one) => !one.archived || one.id === personId)
            .map((one) => ({ id: one.id, label: one.name, detail: one.unit })),
        ]}
        value={personId ?? (needsPerson(role) ? null : nobody)}
        onChange={choosePerson}
      />
      {isMember || role === 'coordinator' ? (
        <Select
          label={t('users.column.unit')}
          options={(settings?.units ?? [])
            .filter((unit) => !unit.archived || unit.id === unitId)
            .map((unit) => ({ id: unit.id, label: unit.name }))}
          value={unitId}
          error={hasTried && isMember && unitId === null ? t('users.add.unitMissing') : null}
          isRequired={isMember}
          onChange={(id) => onChange({ ...value, unitId: id })}
        />
      ) : null}
    </>
  );
}
