import { Plus } from 'lucide-react';
import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import type { SipContent } from '../../domain/sip/sip.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { TextField } from '../ui/text-field.tsx';
import { SipNeedFields } from './sip-need-fields.tsx';
import { SipWho } from './sip-who.tsx';
import type { NamedPlan } from './sip.ts';
import css from './sip.module.css';

const emptyNeed = { need: '', what: '', unitId: null, personId: null, by: null };
const empty: SipContent = {
  needs: [emptyNeed],
  others: '',
  leadUnitId: null,
  leadPersonId: null,
  family: '',
  child: '',
  followUpOn: null,
};
const MOST_NEEDS = 12;

/** The plan as it is being written; each save is a version of its own that replaces those on the screen. */
export function SipPlanForm({
  caseId,
  plans,
}: {
  readonly caseId: string;
  readonly plans: readonly NamedPlan[];
}) {
  const t = useT();
  const settings = useApi('settings.get', null);
  const save = useCommand('sip.savePlan');
  const draftKey = `sip-plan/${caseId}`;
  const draft = useDraft<SipContent>(draftKey, plans[0]?.content ?? empty);
  const form = draft.value;
  const change = (part: Partial<SipContent>): void => draft.setValue((now) => ({ ...now, ...part }));
  const changeNeed = (index: number, part: Partial<SipContent['needs'][number]>): void =>
    draft.setValue((now) => ({
      ...now,
      needs: now.needs.map((need, at) => (at === index ? { ...need, ...part } : need)),
    }));
  const send = (): void => {
    if (save.isPending) return;
    save.mutate(
      { caseId, content: form, seen: plans.map(({ planId }) => planId), draftKey: null },
      { onSuccess: () => void draft.remove() },
    );
  };
  useShortcuts([{ keys: 'Ctrl Enter', label: t('sip.plan.save'), action: send }]);
  const team = settings.data;
  if (team === undefined || !draft.isReady) return null;
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {form.needs.map((need, index) => (
        <SipNeedFields
          key={index}
          place={index + 1}
          need={need}
          team={team}
          onChange={(part) => changeNeed(index, part)}
          onRemove={
            form.needs.length === 1
              ? null
              : () => change({ needs: form.needs.filter((_need, at) => at !== index) })
          }
        />
      ))}
      {form.needs.length < MOST_NEEDS && (
        <Button
          size="compact"
          icon={Plus}
          onPress={() => change({ needs: [...form.needs, { ...emptyNeed }] })}
        >
          {t('sip.field.add')}
        </Button>
      )}
      <TextField
        label={t('sip.field.others')}
        description={t('sip.field.othersHint')}
        value={form.others}
        onChange={(others) => change({ others })}
        multiline={2}
        maxLength={FREE_TEXT_MAX}
      />
      <fieldset className={css.need}>
        <legend>{t('sip.field.lead')}</legend>
        <SipWho
          team={team}
          unitId={form.leadUnitId}
          personId={form.leadPersonId}
          onChange={(who) => change({ leadUnitId: who.unitId, leadPersonId: who.personId })}
        />
      </fieldset>
      <TextField
        label={t('sip.field.family')}
        value={form.family}
        onChange={(family) => change({ family })}
        multiline={2}
        maxLength={FREE_TEXT_MAX}
      />
      <TextField
        label={t('sip.field.child')}
        value={form.child}
        onChange={(child) => change({ child })}
        multiline={2}
        maxLength={FREE_TEXT_MAX}
      />
      <DateField
        label={t('sip.field.followUp')}
        value={form.followUpOn}
        onChange={(followUpOn) => change({ followUpOn })}
      />
      <ErrorLine error={save.error} />
      <p className="sr" role="status">
        {save.isSuccess ? t('sip.plan.saved') : ''}
      </p>
      <Button variant="primary" type="submit" isWide isPending={save.isPending}>
        {t('sip.plan.save')}
      </Button>
    </form>
  );
}
