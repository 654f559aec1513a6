import { useT } from '../text/t.ts';
import { ConcernDialog } from './concern-dialog.tsx';
import { RowSection } from './row-section.tsx';
import { WithSettings } from './with-settings.tsx';

export function ConcernsSection() {
  const t = useT();
  return (
    <WithSettings>
      {({ concerns }) => (
        <RowSection
          kind="concerns"
          detail={t('settings.concerns.count', { count: concerns.filter((one) => !one.archived).length })}
          rows={concerns}
          columns={[
            { id: 'question', label: t('settings.concerns.question'), render: (one) => one.question },
          ]}
        >
          {(dialog) => <ConcernDialog {...dialog} />}
        </RowSection>
      )}
    </WithSettings>
  );
}
