import { UserX } from 'lucide-react';
import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { obstacleKinds } from '../../domain/obstacles/obstacles.ts';
import { NamesWarning, useTellingWords } from '../consultations/names-warning.tsx';
import { useT } from '../text/t.ts';
import { DateField } from '../ui/date-field.tsx';
import { Note } from '../ui/note.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { Lifting } from './use-lift.ts';
import { CaseNumbers } from '../ui/case-numbers.tsx';

const NEW = 'new';

/** What the steering group is told of something that is lifted to it: an obstacle without a child, and when it meets. */
export function LiftFields({ lift }: { readonly lift: Lifting }) {
  const t = useT();
  const { value, set, open, under } = lift;
  return (
    <>
      <Note icon={UserX}>{t('obstacles.lift.lead')}</Note>
      {open.length > 0 && (
        <Select
          label={t('obstacles.lift.under')}
          options={[
            { id: NEW, label: t('obstacles.lift.new') },
            ...open.map(({ id, number, kind, text }) => ({
              id,
              label: `${number} ${t(`obstacles.kind.${kind}`)}`,
              detail: text,
            })),
          ]}
          value={value.obstacleId ?? NEW}
          onChange={(id) => set({ obstacleId: id === NEW ? null : id })}
        />
      )}
      {under === null ? (
        <NewObstacle lift={lift} />
      ) : (
        <p>
          <CaseNumbers>{under.text}</CaseNumbers>
        </p>
      )}
      {(under === null || under.forwardedOn === null) && (
        <DateField
          label={t('obstacles.forwardOn')}
          value={value.on}
          onChange={(on) => set({ on })}
          isRequired
        />
      )}
    </>
  );
}

function NewObstacle({ lift: { value, set } }: { readonly lift: Lifting }) {
  const t = useT();
  const words = useTellingWords(value.text);
  return (
    <>
      <Select
        label={t('obstacles.kind')}
        options={obstacleKinds.map((id) => ({ id, label: t(`obstacles.kind.${id}`) }))}
        value={value.kind}
        onChange={(id) => set({ kind: obstacleKinds.find((kind) => kind === id) ?? 'other' })}
      />
      <TextField
        label={t('obstacles.text')}
        description={t('obstacles.textHint')}
        value={value.text}
        multiline={2}
        onChange={(text) => set({ text })}
        maxLength={FREE_TEXT_MAX}
        isRequired
      />
      <NamesWarning words={words} />
    </>
  );
}
