import { useState } from 'react';
import { useT } from '../text/t.ts';
import { Cell, PlainTable, RowHead } from '../ui/plain-table.tsx';
import { AddButton } from './add-button.tsx';
import { ArchivedStatus } from './archived-status.tsx';
import { EditCell } from './edit-cell.tsx';
import { InterventionDialog } from './intervention-dialog.tsx';
import { Section } from './section.tsx';
import type { InterventionRow, Settings } from './settings.ts';
import { WithSettings } from './with-settings.tsx';

export function InterventionsSection() {
  return <WithSettings>{(settings) => <InterventionsTable settings={settings} />}</WithSettings>;
}

function InterventionsTable({ settings }: { readonly settings: Settings }) {
  const t = useT();
  const [open, setOpen] = useState<InterventionRow | 'new' | null>(null);
  const { interventions, units } = settings;
  const nameOf = (id: string): string => units.find((unit) => unit.id === id)?.shortName ?? '';
  return (
    <Section
      title={t('settings.section.interventions')}
      detail={t('settings.interventions.count', {
        count: interventions.filter((one) => !one.archived).length,
      })}
      lead={t('settings.interventions.lead')}
      action={
        <AddButton
          label={t('settings.interventions.add')}
          onPress={() => {
            setOpen('new');
          }}
        />
      }
    >
      <PlainTable
        label={t('settings.section.interventions')}
        columns={[
          { id: 'name', label: t('settings.interventions.name') },
          { id: 'units', label: t('settings.interventions.units') },
          { id: 'level', label: t('settings.interventions.level') },
          { id: 'length', label: t('settings.interventions.length'), isMinor: true },
          { id: 'review', label: t('settings.interventions.reviewWeeks') },
          { id: 'edit', label: t('settings.column.edit'), isHidden: true },
        ]}
      >
        {interventions.map((one) => (
          <tr key={one.id}>
            <RowHead detail={one.needsApplication ? t('settings.interventions.application') : ''}>
              {one.name}
            </RowHead>
            <Cell>{one.unitIds.map(nameOf).join(', ')}</Cell>
            <Cell>{t(`settings.level.${one.level}`)}</Cell>
            <Cell isMinor>{one.length}</Cell>
            <Cell>
              {one.archived ? (
                <ArchivedStatus />
              ) : (
                t('settings.interventions.weeks', { count: one.reviewWeeks })
              )}
            </Cell>
            <EditCell
              name={one.name}
              onPress={() => {
                setOpen(one);
              }}
            />
          </tr>
        ))}
      </PlainTable>
      {open === null ? null : (
        <InterventionDialog
          intervention={open === 'new' ? null : open}
          units={units}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Section>
  );
}
