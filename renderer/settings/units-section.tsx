import { CircleCheck, CircleDashed } from 'lucide-react';
import { useDomainLabel } from '../law/use-legal-texts.ts';
import { useT } from '../text/t.ts';
import { Status } from '../ui/status.tsx';
import { RowSection } from './row-section.tsx';
import type { UnitRow } from './settings.ts';
import { UnitDialog } from './unit-dialog.tsx';
import { WithSettings } from './with-settings.tsx';

export function UnitsSection() {
  return <WithSettings>{({ units }) => <UnitsTable units={units} />}</WithSettings>;
}

function UnitsTable({ units }: { readonly units: readonly UnitRow[] }) {
  const t = useT();
  const domainLabel = useDomainLabel();
  const countOf = (membership: UnitRow['membership']): number =>
    units.filter((unit) => !unit.archived && unit.membership === membership).length;
  return (
    <RowSection
      kind="units"
      detail={t('settings.units.count', { permanent: countOf('permanent'), onCall: countOf('onCall') })}
      rows={units}
      detailOf={(unit) => unit.detail}
      columns={[
        {
          id: 'form',
          label: t('settings.units.legalForm'),
          isShort: true,
          render: (unit) => t(`settings.legalForm.${unit.legalForm}`),
        },
        {
          id: 'area',
          label: t('settings.units.confidentialityDomain'),
          render: (unit) => domainLabel(unit.confidentialityDomain),
        },
        { id: 'people', label: t('settings.units.people'), isMinor: true, render: (unit) => unit.people },
      ]}
      state={{ label: t('settings.units.membership'), render: (unit) => <Membership of={unit.membership} /> }}
    >
      {(dialog) => <UnitDialog {...dialog} />}
    </RowSection>
  );
}

function Membership({ of: membership }: { readonly of: UnitRow['membership'] }) {
  const t = useT();
  const isPermanent = membership === 'permanent';
  return (
    <Status tone={isPermanent ? 'ok' : 'idle'} icon={isPermanent ? CircleCheck : CircleDashed}>
      {t(`settings.membership.${membership}`)}
    </Status>
  );
}
