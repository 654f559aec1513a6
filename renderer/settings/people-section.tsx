import { useT } from '../text/t.ts';
import { Empty } from '../ui/empty.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { RowSection } from './row-section.tsx';
import { WithSettings } from './with-settings.tsx';

export function PeopleSection() {
  const t = useT();
  return (
    <WithSettings>
      {({ people, units }) => (
        <RowSection
          kind="people"
          detail={t('settings.people.count', { count: people.filter((person) => !person.archived).length })}
          rows={people}
          columns={[
            {
              id: 'profession',
              label: t('settings.people.profession'),
              render: (person) => person.profession,
            },
            { id: 'unit', label: t('settings.people.unit'), render: (person) => person.unit },
          ]}
          empty={<Empty title={t('settings.people.empty')}>{t('settings.people.emptyText')}</Empty>}
        >
          {(dialog) => <PersonDialog units={units} {...dialog} />}
        </RowSection>
      )}
    </WithSettings>
  );
}
