import { covers } from '../../domain/consents/consent-rules.ts';
import { replaceable } from '../../domain/interventions/intervention-rules.ts';
import { isHere } from '../../domain/meetings/absence-rules.ts';
import { defaultFollowUp } from './decision-form.ts';
import type { DecisionForm } from './decision-form.ts';
import type { ApiOutput } from '../api/call.ts';
import type { LiveCase, LiveView } from '../meetings/views.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';

type Settings = ApiOutput<'settings.get'>;

/** Everything the recorder chooses from. */
export interface RecorderContext {
  readonly item: LiveCase;
  readonly meetingId: PlainDate;
  readonly today: PlainDate;
  readonly days: LiveView['days'];
  readonly seats: LiveView['seats'];
  readonly units: Settings['units'];
  /** Those who can take something on in the case. */
  readonly people: Settings['people'];
  readonly interventions: Settings['interventions'];
  readonly followUpWeeks: number;
}

/** Only a unit that consent covers can be given responsibility. */
export const mayTakePart = ({ item }: RecorderContext, unitId: string): boolean =>
  item.consent.some((unit) => unit.unitId === unitId && covers(unit));

/** After how many weeks it is followed up unless somebody chooses a day. */
export const weeksAhead = (
  { interventionTypeId }: Pick<DecisionForm, 'interventionTypeId'>,
  { interventions, followUpWeeks }: RecorderContext,
): number => interventions.find(({ id }) => id === interventionTypeId)?.reviewWeeks ?? followUpWeeks;

/** A change with what follows from it: the unit that offers the intervention, its people, what it replaces, the day. */
export function follow(
  form: DecisionForm,
  change: Partial<DecisionForm>,
  context: RecorderContext,
): DecisionForm {
  let next: DecisionForm = { ...form, ...change };
  const type = context.interventions.find((intervention) => intervention.id === next.interventionTypeId);
  if (change.interventionTypeId !== undefined && change.interventionTypeId !== null && type !== undefined) {
    const offering = type.unitIds.filter((unitId) => mayTakePart(context, unitId));
    const isOffered = next.providerUnitId !== null && type.unitIds.includes(next.providerUnitId);
    const only = offering.length === 1 ? offering[0] : undefined;
    next = { ...next, level: type.level };
    if (!isOffered && only !== undefined) next = { ...next, providerUnitId: only };
  }
  if (next.providerUnitId !== form.providerUnitId)
    next = { ...next, responsiblePersonId: personOf(context, next) };
  const running = replaceable(context.item.earlier, next.providerUnitId);
  if (!running.some(({ id }) => id === next.replaces)) next = { ...next, replaces: running[0]?.id ?? null };
  if (!next.followUpChosen)
    next = {
      ...next,
      followUpOn: defaultFollowUp(context.days, context.today, weeksAhead(next, context)),
    };
  return next;
}

/** A follow-up starts from what was agreed last: the same unit and person, as far as consent still covers them. */
export function fromLastDecision(form: DecisionForm, context: RecorderContext): DecisionForm {
  const last = context.item.earlier.find((decision) => decision.unit !== '');
  if (last === undefined || context.item.kind !== 'followUp') return form;
  const unit = context.units.find(
    (candidate) => !candidate.archived && (candidate.shortName === last.unit || candidate.name === last.unit),
  );
  if (unit === undefined || !mayTakePart(context, unit.id)) return form;
  const person = context.people.find(
    (candidate) => !candidate.archived && candidate.name === last.person && candidate.unitId === unit.id,
  );
  const type = context.interventions.find((candidate) => !candidate.archived && candidate.name === last.what);
  return {
    ...form,
    providerUnitId: unit.id,
    responsiblePersonId: person?.id ?? null,
    interventionTypeId: type?.id ?? null,
  };
}

/** What the child has said since the team last decided stands there already, with how it is known. */
export function fromReport(form: DecisionForm, { item, meetingId }: RecorderContext): DecisionForm {
  const { decidedOn, reports } = item.effect;
  const before = decidedOn.findLast((day) => day < meetingId) ?? '';
  const said = reports.find(({ on, childSaid }) => on >= before && childSaid !== null)?.childSaid;
  return said == null ? form : { ...form, viewState: said.state, viewWords: said.words };
}

/** The one person of the unit, or the only one of them at the table, or the one already chosen who belongs to it. */
function personOf(context: RecorderContext, form: DecisionForm): string | null {
  const inUnit = context.people.filter((person) => !person.archived && person.unitId === form.providerUnitId);
  if (inUnit.some((person) => person.id === form.responsiblePersonId)) return form.responsiblePersonId;
  const here = new Set(context.seats.filter(isHere).map((seat) => seat.personId));
  const atTable = inUnit.filter(({ id }) => here.has(id));
  const [only, ...others] = inUnit.length === 1 ? inUnit : atTable;
  return only !== undefined && others.length === 0 ? only.id : null;
}
