import { useState } from 'react';
import { useSession } from '../api/session.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { Select } from '../ui/select.tsx';
import type { CaseBaton, HandoverStep } from './handover-view.ts';
import css from './handovers.module.css';

interface Props {
  readonly step: HandoverStep;
  readonly onClose: () => void;
}

interface AcceptProps extends Props {
  /** Who cannot be the family's contact. */
  readonly notResponsible: CaseBaton['notResponsible'];
}

/** A yes names whom the family turns to: whoever answers, unless somebody else is chosen. */
export function AcceptForm({ step, notResponsible, onClose }: AcceptProps) {
  const { data } = useApi('settings.get', null);
  if (data === undefined) return null;
  const own = data.people.filter(({ unitId, archived }) => unitId === step.toUnitId && !archived);
  const people = own.filter(({ id }) => !notResponsible.includes(id));
  return <ChooseContact step={step} people={people} isUnitEmpty={own.length === 0} onClose={onClose} />;
}

interface Person {
  readonly id: string;
  readonly name: string;
  readonly profession: string;
}

interface ChooseProps extends Props {
  readonly people: readonly Person[];
  readonly isUnitEmpty: boolean;
}

function ChooseContact({ step, people, isUnitEmpty, onClose }: ChooseProps) {
  const t = useT();
  const { user } = useSession();
  const accept = useCommand('handovers.accept');
  const own = people.find(({ id }) => id === user.personId) ?? (people.length === 1 ? people[0] : undefined);
  const [chosen, setChosen] = useState(own?.id ?? null);
  return (
    <form
      className={css.form}
      aria-label={t('handovers.accept')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!accept.isPending) accept.mutate({ handoverId: step.id, contactPersonId: chosen });
      }}
    >
      {people.length === 0 ? (
        <p className={css.hint}>
          {t(isUnitEmpty ? 'handovers.contact.nobody' : 'handovers.contact.nobodyMay', { unit: step.to })}
        </p>
      ) : (
        <Select
          label={t('handovers.contact.label')}
          description={t('handovers.contact.hint')}
          options={people.map(({ id, name, profession }) => ({ id, label: name, detail: profession }))}
          value={chosen}
          onChange={setChosen}
          placeholder={t('handovers.contact.choose')}
        />
      )}
      <ErrorLine error={accept.error} />
      <div className={css.actions}>
        <Button
          type="submit"
          variant="primary"
          shortcut="Enter"
          autoFocus
          isPending={accept.isPending}
          disabledReason={chosen === null ? t('rule.handover.contact') : null}
        >
          {t('handovers.accept.save', { unit: step.to })}
        </Button>
        <Button variant="quiet" onPress={onClose}>
          {t('handovers.cancel')}
        </Button>
      </div>
    </form>
  );
}
