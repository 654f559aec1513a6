import { useT } from '../text/t.ts';
import { InterventionDialog } from './intervention-dialog.tsx';
import { RowSection } from './row-section.tsx';
import type { Settings } from './settings.ts';
import { WithSettings } from './with-settings.tsx';

export function InterventionsSection() {
  return <WithSettings>{(settings) => <InterventionsTable settings={settings} />}</WithSettings>;
}

function InterventionsTable({ settings: { interventions, units } }: { readonly settings: Settings }) {
  const t = useT();
  const nameOf = (id: string): string => units.find((unit) => unit.id === id)?.shortName ?? '';
  return (
    <RowSection
      kind="interventions"
      detail={t('settings.interventions.count', {
        count: interventions.filter((one) => !one.archived).length,
      })}
      rows={interventions}
      detailOf={(one) => (one.needsApplication ? t('settings.interventions.application') : '')}
      columns={[
        {
          id: 'units',
          label: t('settings.interventions.units'),
          render: (one) => one.unitIds.map(nameOf).join(', '),
        },
        {
          id: 'level',
          label: t('settings.interventions.level'),
          render: (one) => t(`settings.level.${one.level}`),
        },
        {
          id: 'length',
          label: t('settings.interventions.length'),
          isMinor: true,
          render: (one) => one.length,
        },
      ]}
      state={{
        label: t('settings.interventions.reviewWeeks'),
        render: (one) => t('settings.interventions.weeks', { count: one.reviewWeeks }),
      }}
    >
      {(dialog) => <InterventionDialog units={units} {...dialog} />}
    </RowSection>
  );
}
