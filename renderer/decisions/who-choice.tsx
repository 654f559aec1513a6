import { demands } from '../../domain/decisions/decision-rules.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ChipGroup } from '../ui/chip-group.tsx';
import type { DecisionForm } from './decision-form.ts';
import { mayTakePart } from './recorder-context.ts';
import type { RecorderContext } from './recorder-context.ts';
import styles from './recorder.module.css';
import { useMore } from './use-more.ts';

interface WhoChoiceProps {
  readonly form: DecisionForm;
  readonly context: RecorderContext;
  readonly onChange: (change: Partial<DecisionForm>) => void;
}

/** Units that consent does not cover stay in sight and say why they cannot be chosen. */
export function ProviderChoice({ form, context, onChange }: WhoChoiceProps) {
  const t = useT();
  const offered = context.units.filter(
    (unit) =>
      !unit.archived &&
      (unit.membership === 'permanent' || context.item.consent.some((consent) => consent.unitId === unit.id)),
  );
  return (
    <ChipGroup
      label={t('decisions.field.provider')}
      description={demands[form.type].closes ? t('closures.callHint') : undefined}
      options={offered.map((unit) => ({
        id: unit.id,
        label: unit.shortName,
        ...(mayTakePart(context, unit.id) ? {} : { disabledReason: t('decisions.noConsent') }),
      }))}
      value={form.providerUnitId}
      onChange={(providerUnitId) => onChange({ providerUnitId })}
    />
  );
}

const FEW = 5;

/** People of the chosen unit first; the others who may take part under "Annan". */
export function PersonChoice({ form, context, onChange }: WhoChoiceProps) {
  const t = useT();
  const more = useMore();
  const active = context.people.filter((person) => !person.archived);
  const near = active.filter((person) =>
    form.providerUnitId === null
      ? context.seats.some((seat) => seat.personId === person.id)
      : person.unitId === form.providerUnitId,
  );
  const others = active.filter((person) => !near.includes(person));
  const few = near.slice(0, FEW);
  const isHidden =
    form.responsiblePersonId !== null && !few.some((person) => person.id === form.responsiblePersonId);
  const shown = more.isOpen || isHidden || few.length === 0 ? [...near, ...others] : few;
  return (
    <div className={styles['withMore']} ref={more.ref}>
      <ChipGroup
        label={t('decisions.field.responsible')}
        options={shown.map((person) => ({
          id: person.id,
          label: near.includes(person) ? person.name : `${person.name}, ${unitName(context, person.unitId)}`,
        }))}
        value={form.responsiblePersonId}
        onChange={(responsiblePersonId) => onChange({ responsiblePersonId })}
      />
      {shown.length < active.length && (
        <Button variant="quiet" size="compact" isExpanded={false} onPress={more.open}>
          {t('decisions.otherPerson')}
        </Button>
      )}
    </div>
  );
}

const unitName = (context: RecorderContext, unitId: string): string =>
  context.units.find((unit) => unit.id === unitId)?.shortName ?? '';
