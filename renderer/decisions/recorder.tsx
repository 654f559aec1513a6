import { useEffect, useRef, useState } from 'react';
import { checkDecision } from '../../domain/decisions/decision-rules.ts';
import type { Violation } from '../../domain/kernel/errors.ts';
import { dropDraft } from '../api/draft-store.ts';
import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { hintOf, liveShortcuts } from '../meetings/live-keys.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ErrorBanner } from '../ui/error-banner.tsx';
import { DecisionFields } from './decision-fields.tsx';
import { emptyForm, nextForm, toDecision } from './decision-form.ts';
import type { DecisionForm } from './decision-form.ts';
import { decisionSentence } from './decision-sentence.ts';
import { NewTasks } from './new-tasks.tsx';
import { RecordedDecisions } from './recorded-decisions.tsx';
import { follow, fromLastDecision, fromReport } from './recorder-context.ts';
import type { RecorderContext } from './recorder-context.ts';
import { StrongText } from './strong-text.tsx';
import { useOutcome } from './use-outcome.ts';
import styles from './recorder.module.css';

/**
 * Writes down what the team agrees about the child that is up now. What is half-written is a draft until it is
 * saved; the rules are the core's own, so that nothing is offered that the core refuses.
 */
export type AskedWay = 'decide' | 'close' | 'missing';

export interface RecorderProps {
  readonly context: RecorderContext;
  /** Something else has asked for a decision: the recorder takes the keyboard, with the way already chosen. */
  readonly asked: AskedWay | null;
  readonly onAskedTaken: () => void;
  readonly isAddingTask: boolean;
  readonly onAddingTaskChange: (isAdding: boolean) => void;
}

export function Recorder(props: RecorderProps) {
  const { context } = props;
  const [round, setRound] = useState<Round>(() => ({
    count: 0,
    initial: startForm(context),
    savedId: null,
  }));
  return (
    <RecorderForm
      key={round.count}
      {...props}
      initial={round.initial}
      savedId={round.savedId}
      onSaved={(decisionId, form) => {
        setRound({
          count: round.count + 1,
          initial: follow(nextForm(form), {}, context),
          savedId: decisionId,
        });
      }}
    />
  );
}

/** One decision after another about the same child. */
interface Round {
  readonly count: number;
  readonly initial: DecisionForm;
  /** What was saved last. */
  readonly savedId: string | null;
}

const startForm = (context: RecorderContext): DecisionForm =>
  follow(
    fromReport(
      fromLastDecision(
        emptyForm({ isNewCase: context.item.kind !== 'followUp', childWords: context.item.childWords }),
        context,
      ),
      context,
    ),
    {},
    context,
  );

interface RecorderFormProps extends RecorderProps {
  readonly initial: DecisionForm;
  /** A decision about this child has just been saved: what was recorded stands at the top. */
  readonly savedId: string | null;
  readonly onSaved: (decisionId: string, form: DecisionForm) => void;
}

function RecorderForm({
  context,
  initial,
  savedId,
  asked,
  onAskedTaken,
  isAddingTask,
  onAddingTaskChange,
  onSaved,
}: RecorderFormProps) {
  const t = useT();
  const draftKey = `decision/${context.meetingId}/${context.item.caseId}`;
  const draft = useDraft(draftKey, initial);
  const record = useCommand('decisions.record');
  const [wasTried, setTried] = useState(false);
  const outcome = useOutcome(savedId, context.item.decisions);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (savedId !== null) body.current?.scrollIntoView({ block: 'start' });
  }, [savedId]);

  const missing = useRef<readonly Violation[]>([]);
  const { setValue } = draft;
  useEffect(() => {
    if (asked === null) return;
    if (asked === 'close') setValue((current) => ({ ...current, type: 'close' }));
    onAskedTaken();
    // The key goes to what has to be filled in first; who has been asked to decide sees the ways there are.
    if (asked === 'missing' && focusFirst(body.current, missing.current)) return;
    const chosen = body.current?.querySelector('input[type=radio]:checked, input[type=radio]');
    if (chosen instanceof HTMLElement) chosen.focus();
  }, [asked, onAskedTaken, setValue]);

  const form = draft.value;
  const chosen = context.interventions.find((type) => type.id === form.interventionTypeId);
  const decision = toDecision(form, {
    caseId: context.item.caseId,
    meetingId: context.meetingId,
    level: chosen?.level ?? null,
  });
  const violations = checkDecision(decision);
  missing.current = violations;

  const save = async (): Promise<void> => {
    if (record.isPending) return;
    setTried(true);
    if (violations.length > 0) {
      focusFirst(body.current, violations);
      return;
    }
    const { decisionId } = await record.mutateAsync(decision);
    await dropDraft(draftKey);
    onSaved(decisionId, form);
  };
  // A refusal shows in the banner, and the draft stays.
  const press = (): void => void save().catch(() => undefined);
  useShortcuts(liveShortcuts(t, 'save', press));

  const sentence = decisionSentence(t, {
    type: form.type,
    what: chosen?.name ?? form.text,
    unit: nameOf(context.units, decision.providerUnitId),
    person: context.people.find((person) => person.id === decision.responsiblePersonId)?.name ?? '',
    firstContactBy: decision.firstContactBy,
    followUpOn: decision.followUpOn,
    because: form.because,
    closure: form.closureReason === null ? '' : t(`decisions.closure.${form.closureReason}`).toLowerCase(),
    needsApplication: chosen?.needsApplication ?? false,
    today: context.today,
  });

  return (
    <>
      <div className={styles['body']} ref={body}>
        <p className="sr" role="status">
          {outcome === null ? '' : t(`decisions.${outcome}`)}
        </p>
        <RecordedDecisions meetingId={context.meetingId} item={context.item} />
        <ErrorBanner title={t('decisions.error')} error={record.error} />
        <DecisionFields
          form={form}
          context={context}
          violations={wasTried ? violations : []}
          onChange={(change) => draft.setValue((current) => follow(current, change, context))}
        />
        <NewTasks context={context} isAdding={isAddingTask} onAddingChange={onAddingTaskChange} />
      </div>
      <div className={styles['sentence']}>
        <p aria-live="polite">
          <StrongText text={sentence} />
        </p>
        <Button variant="primary" shortcut={hintOf('save')} isPending={record.isPending} onPress={press}>
          {t('decisions.save')}
        </Button>
      </div>
    </>
  );
}

const nameOf = (units: RecorderContext['units'], unitId: string | null): string =>
  units.find((unit) => unit.id === unitId)?.shortName ?? '';

/** The first fault as the form is read, not as the rules are listed. */
function focusFirst(body: HTMLElement | null, violations: readonly Violation[]): boolean {
  const parts = [...(body?.querySelectorAll<HTMLElement>('[data-part]') ?? [])];
  const part = parts.find((candidate) =>
    violations.some((violation) => violation.field === candidate.dataset['part']),
  );
  const control = part?.querySelector('input:checked, input:not([aria-disabled="true"]), textarea, button');
  if (!(control instanceof HTMLElement)) return false;
  control.focus();
  return true;
}
