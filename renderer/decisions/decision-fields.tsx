import type { Violation } from '../../domain/kernel/errors.ts';
import { FREE_TEXT_MAX, SHORT_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { ContactList } from '../closures/contact-list.tsx';
import { useT } from '../text/t.ts';
import { TextField } from '../ui/text-field.tsx';
import { ChildViewFields } from './child-view-fields.tsx';
import { ClosingFields } from './closing-fields.tsx';
import { shows } from './decision-form.ts';
import type { DecisionForm } from './decision-form.ts';
import { DecisionPart } from './decision-part.tsx';
import { FollowUpChoice } from './follow-up-choice.tsx';
import { InterventionChoice } from './intervention-choice.tsx';
import { LevelChoice } from './level-choice.tsx';
import { NearDayChoice } from './near-day-choice.tsx';
import type { RecorderContext } from './recorder-context.ts';
import { ReplacesChoice } from './replaces-choice.tsx';
import { TypeChoice } from './type-choice.tsx';
import { PersonChoice, ProviderChoice } from './who-choice.tsx';

interface DecisionFieldsProps {
  readonly form: DecisionForm;
  readonly context: RecorderContext;
  readonly violations: readonly Violation[];
  readonly onChange: (change: Partial<DecisionForm>) => void;
}

/** The recorder's fields in the order in which the team speaks: what, who, when, and what the child thinks. */
export function DecisionFields({ form, context, violations, onChange }: DecisionFieldsProps) {
  const t = useT();
  const { type } = form;
  const parts = { form, context, onChange };
  return (
    <>
      <TypeChoice value={type} onChange={(next) => onChange({ type: next })} />
      {shows(type, 'intervention') && (
        <DecisionPart field="interventionTypeId" violations={violations}>
          <InterventionChoice {...parts} />
        </DecisionPart>
      )}
      <ClosingFields form={form} violations={violations} onChange={onChange} />
      {shows(type, 'because') && (
        <DecisionPart field="because" violations={violations}>
          <TextField
            label={t(becauseLabel(type))}
            value={form.because}
            onChange={(because) => onChange({ because })}
            multiline={2}
            maxLength={FREE_TEXT_MAX}
          />
        </DecisionPart>
      )}
      {shows(type, 'provider') && (
        <DecisionPart field="providerUnitId" violations={violations}>
          <ProviderChoice {...parts} />
        </DecisionPart>
      )}
      {shows(type, 'replaces') && (
        <DecisionPart field="replaces" violations={violations}>
          <ReplacesChoice {...parts} />
        </DecisionPart>
      )}
      {shows(type, 'responsible') && (
        <DecisionPart field="responsiblePersonId" violations={violations}>
          <PersonChoice {...parts} />
        </DecisionPart>
      )}
      {shows(type, 'contacts') && (
        <DecisionPart field="closingContacts" violations={violations}>
          <ContactList
            contacts={form.contacts}
            units={context.units}
            onChange={(contacts) => onChange({ contacts })}
          />
        </DecisionPart>
      )}
      {shows(type, 'followUp') && (
        <DecisionPart field="followUpOn" violations={violations}>
          <FollowUpChoice {...parts} />
        </DecisionPart>
      )}
      {shows(type, 'firstContact') && (
        <DecisionPart field="firstContactBy" violations={violations}>
          <NearDayChoice
            label={t('decisions.field.firstContact')}
            otherLabel={t('decisions.field.firstContactOn')}
            today={context.today}
            value={form.firstContactBy}
            onChange={(firstContactBy) => onChange({ firstContactBy })}
          />
        </DecisionPart>
      )}
      {shows(type, 'level') && (
        <DecisionPart field="level" violations={violations}>
          <LevelChoice {...parts} />
        </DecisionPart>
      )}
      <DecisionPart field="childView" violations={violations}>
        <ChildViewFields form={form} onChange={onChange} />
      </DecisionPart>
      {shows(type, 'goal') && (
        <TextField
          label={t('decisions.field.goal')}
          value={form.goal}
          onChange={(goal) => onChange({ goal })}
          multiline={2}
          maxLength={FREE_TEXT_MAX}
        />
      )}
      <TextField
        label={t('decisions.field.dissent')}
        description={t('decisions.dissent.hint')}
        value={form.dissent}
        onChange={(dissent) => onChange({ dissent })}
        maxLength={SHORT_TEXT_MAX}
      />
    </>
  );
}

function becauseLabel(
  type: DecisionForm['type'],
): 'decisions.field.because' | 'decisions.field.what' | 'decisions.field.advice' {
  if (type === 'requestInfo') return 'decisions.field.what';
  if (type === 'consultOnly') return 'decisions.field.advice';
  return 'decisions.field.because';
}
