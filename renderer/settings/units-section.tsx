import { CircleCheck, CircleDashed } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../text/t.ts';
import { Cell, PlainTable, RowHead } from '../ui/plain-table.tsx';
import { Status } from '../ui/status.tsx';
import { AddButton } from './add-button.tsx';
import { ArchivedStatus } from './archived-status.tsx';
import { EditCell } from './edit-cell.tsx';
import { Section } from './section.tsx';
import type { UnitRow } from './settings.ts';
import { UnitDialog } from './unit-dialog.tsx';
import { WithSettings } from './with-settings.tsx';

export function UnitsSection() {
  const t = useT();
  return (
    <WithSettings>
      {({ units }) => <UnitsTable key="units" units={units} lead={t('settings.units.lead')} />}
    </WithSettings>
  );
}

function UnitsTable({ units, lead }: { readonly units: readonly UnitRow[]; readonly lead: string }) {
  const t = useT();
  const [open, setOpen] = useState<UnitRow | 'new' | null>(null);
  const active = units.filter((unit) => !unit.archived);
  return (
    <Section
      title={t('settings.section.units')}
      detail={t('settings.units.count', {
        permanent: active.filter((unit) => unit.membership === 'permanent').length,
        onCall: active.filter((unit) => unit.membership === 'onCall').length,
      })}
      lead={lead}
      action={
        <AddButton
          label={t('settings.units.add')}
          onPress={() => {
            setOpen('new');
          }}
        />
      }
    >
      <PlainTable
        label={t('settings.section.units')}
        columns={[
          { id: 'name', label: t('settings.units.name') },
          { id: 'form', label: t('settings.units.legalForm') },
          { id: 'area', label: t('settings.units.confidentialityDomain') },
          { id: 'people', label: t('settings.units.people'), isMinor: true },
          { id: 'in', label: t('settings.units.membership') },
          { id: 'edit', label: t('settings.column.edit'), isHidden: true },
        ]}
      >
        {units.map((unit) => (
          <tr key={unit.id}>
            <RowHead detail={unit.detail}>{unit.name}</RowHead>
            <Cell isShort>{t(`settings.legalForm.${unit.legalForm}`)}</Cell>
            <Cell>{t(`settings.domain.${unit.confidentialityDomain}`)}</Cell>
            <Cell isMinor>{unit.people}</Cell>
            <Cell>{unit.archived ? <ArchivedStatus /> : <Membership unit={unit} />}</Cell>
            <EditCell
              name={unit.name}
              onPress={() => {
                setOpen(unit);
              }}
            />
          </tr>
        ))}
      </PlainTable>
      {open === null ? null : (
        <UnitDialog
          unit={open === 'new' ? null : open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Section>
  );
}

function Membership({ unit }: { readonly unit: UnitRow }) {
  const t = useT();
  const isPermanent = unit.membership === 'permanent';
  return (
    <Status tone={isPermanent ? 'ok' : 'idle'} icon={isPermanent ? CircleCheck : CircleDashed}>
      {t(`settings.membership.${unit.membership}`)}
    </Status>
  );
}
