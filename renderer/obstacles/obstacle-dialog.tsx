import { UserX } from 'lucide-react';
import { obstacleKinds } from '../../domain/obstacles/obstacles.ts';
import { ObstacleInput } from '../../domain/obstacles/obstacles-contract.ts';
import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { NamesWarning, useTellingWords } from '../consultations/names-warning.tsx';
import { useForm } from '../settings/use-form.ts';
import { useT } from '../text/t.ts';
import { CheckboxGroup } from '../ui/checkbox-group.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { Note } from '../ui/note.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { Obstacle } from './obstacle.ts';

interface Props {
  /** None means a new one. */
  readonly obstacle: Obstacle | null;
  /** The meeting that raises it; none between meetings. */
  readonly meetingId: string | null;
  readonly onClose: () => void;
}

type Draft = Pick<Obstacle, 'kind' | 'text'> & { unitIds: string[]; ownerUnitId: string | null };

const NOBODY = 'nobody';
const blank: Draft = { kind: 'queue', unitIds: [], ownerUnitId: null, text: '' };
const draftOf = ({ kind, units, owner, text }: Obstacle): Draft => ({
  kind,
  unitIds: units.map(({ unitId }) => unitId),
  ownerUnitId: owner?.unitId ?? null,
  text,
});

/** What stands in the way, for the steering group: its kind, whom it concerns, and words without a child. */
export function ObstacleDialog({ obstacle, meetingId, onClose }: Props) {
  const t = useT();
  const form = useForm<Draft>(
    `obstacle/${obstacle?.id ?? 'new'}`,
    obstacle === null ? blank : draftOf(obstacle),
    ObstacleInput,
  );
  const raise = useCommand('obstacles.raise');
  const change = useCommand('obstacles.change');
  const words = useTellingWords(form.value.text);
  const cancel = (): void => {
    form.discard();
    onClose();
  };
  const save = (): void => {
    form.submit(() => {
      if (obstacle === null) raise.mutate({ ...form.value, meetingId }, { onSuccess: cancel });
      else change.mutate({ obstacleId: obstacle.id, fields: form.value }, { onSuccess: cancel });
    });
  };
  return (
    <FormDialog
      title={
        obstacle === null ? t('obstacles.raise') : t('obstacles.changeTitle', { number: obstacle.number })
      }
      onClose={onClose}
      onCancel={cancel}
      onSave={save}
      saveLabel={t(words.length === 0 ? 'obstacles.save' : 'obstacles.saveAnyway')}
      isPending={raise.isPending || change.isPending}
      error={raise.error ?? change.error}
    >
      <Note icon={UserX}>{t('obstacles.noNames')}</Note>
      <Select
        label={t('obstacles.kind')}
        options={obstacleKinds.map((id) => ({ id, label: t(`obstacles.kind.${id}`) }))}
        value={form.value.kind}
        onChange={(id) => {
          form.set({ kind: obstacleKinds.find((kind) => kind === id) ?? 'other' });
        }}
      />
      <TextField
        label={t('obstacles.text')}
        description={t('obstacles.textHint')}
        multiline={4}
        maxLength={FREE_TEXT_MAX}
        isRequired
        {...form.field('text')}
      />
      <NamesWarning words={words} />
      <Units form={form} />
    </FormDialog>
  );
}

function Units({ form }: { readonly form: ReturnType<typeof useForm<Draft>> }) {
  const t = useT();
  const { data: settings } = useApi('settings.get', null);
  const units = (settings?.units ?? [])
    .filter((unit) => !unit.archived)
    .map((unit) => ({ id: unit.id, label: unit.name }));
  return (
    <>
      <CheckboxGroup label={t('obstacles.units')} options={units} columns {...form.field('unitIds')} />
      <Select
        label={t('obstacles.owner')}
        options={[{ id: NOBODY, label: t('obstacles.ownerNone') }, ...units]}
        value={form.value.ownerUnitId ?? NOBODY}
        onChange={(id) => {
          form.set({ ownerUnitId: id === NOBODY ? null : id });
        }}
      />
    </>
  );
}
