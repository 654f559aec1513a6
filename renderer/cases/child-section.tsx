import type { ReactNode } from 'react';
import { urgencies } from '../../domain/cases/cases.ts';
import { today } from '../api/clock.ts';
import { useApi } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { ComboBox } from '../ui/combo-box.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ageThisYear } from './case-draft.ts';
import { type CaseFormProps, fieldKey } from './case-form-props.ts';
import { grades } from './grades.ts';
import { oneOf } from './one-of.ts';
import styles from './form-grid.module.css';

export function ChildSection({
  draft,
  onChange,
  errors,
  children,
}: CaseFormProps & { readonly children?: ReactNode }) {
  const t = useT();
  const settings = useApi('settings.get', null);
  const schools = useApi('cases.schools', null);
  const age = ageThisYear(draft, today());
  const units = settings.data?.units.filter((unit) => !unit.archived) ?? [];
  const people =
    settings.data?.people.filter((person) => !person.archived && person.unitId === draft.referringUnitId) ??
    [];
  // What is typed freely is no choice from the list.
  const known = (list: readonly string[] | undefined, typed: string): string | null =>
    list?.includes(typed) === true ? typed : null;
  const asOption = (label: string) => ({ id: label, label });
  return (
    <section className={styles.section} aria-labelledby="case-child">
      <h2 id="case-child">{t('cases.form.child')}</h2>
      <div className={styles.grid}>
        <div className={styles.c3}>
          <TextField
            fieldKey={fieldKey('firstName')}
            label={t('cases.field.firstName')}
            description={t('cases.form.noPersonalNumber')}
            value={draft.firstName}
            onChange={(firstName) => onChange({ firstName })}
            error={errors.firstName}
            isRequired
            autoFocus
          />
        </div>
        <div className={styles.c2}>
          <TextField
            fieldKey={fieldKey('birthYear')}
            label={t('cases.field.birthYear')}
            description={age === null ? undefined : t('cases.form.age', { count: age })}
            value={draft.birthYear}
            onChange={(typed) => onChange({ birthYear: typed.replace(/\D/g, '').slice(0, 4) })}
            error={errors.birthYear}
            inputMode="numeric"
            isRequired
          />
        </div>
        <div className={styles.c4}>
          <ComboBox
            label={t('cases.field.school')}
            options={(schools.data ?? []).map(asOption)}
            value={known(schools.data, draft.school)}
            inputValue={draft.school}
            onInputChange={(school) => onChange({ school })}
            onChange={(school) => school !== null && onChange({ school })}
            allowsCustomValue
          />
        </div>
        <div className={styles.c3}>
          <ComboBox
            label={t('cases.field.grade')}
            options={grades(t).map(asOption)}
            value={known(grades(t), draft.grade)}
            inputValue={draft.grade}
            onInputChange={(grade) => onChange({ grade })}
            onChange={(grade) => grade !== null && onChange({ grade })}
            allowsCustomValue
          />
        </div>
        <div className={styles.c4}>
          <Select
            fieldKey={fieldKey('referringUnitId')}
            label={t('cases.field.referringUnitId')}
            options={units.map((unit) => ({ id: unit.id, label: unit.name }))}
            value={draft.referringUnitId}
            onChange={(referringUnitId) => onChange({ referringUnitId, referringPersonId: null })}
            placeholder={t('cases.form.choose')}
            error={errors.referringUnitId}
          />
        </div>
        <div className={styles.c3}>
          <Select
            label={t('cases.field.referringPersonId')}
            options={people.map((person) => ({
              id: person.id,
              label: person.name,
              detail: person.profession,
            }))}
            value={draft.referringPersonId}
            onChange={(referringPersonId) => onChange({ referringPersonId })}
            placeholder={t('cases.form.choose')}
          />
        </div>
        <div className={styles.c5}>
          <Segmented
            label={t('cases.field.urgency')}
            options={urgencies.map((id) => ({ id, label: t(`cases.urgency.${id}`) }))}
            value={draft.urgency}
            onChange={oneOf(urgencies, (urgency) => onChange({ urgency }))}
            isWide
          />
        </div>
      </div>
      {children}
    </section>
  );
}
