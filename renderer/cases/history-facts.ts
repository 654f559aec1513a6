import { TaskMove } from '../../domain/commitments/commitments.ts';
import { FamilyAnswer } from '../../domain/closures/closures.ts';
import { ChildViewFact, Decision } from '../../domain/decisions/decisions.ts';
import { FollowUpReport, Goal, GoalEnding, Rating } from '../../domain/goals/goals.ts';
import { Deferral, placements } from '../../domain/meetings/meetings.ts';
import { Amendment } from '../../domain/minutes/amendments.ts';
import { Return } from '../../domain/returns/returns.ts';
import { InterventionStep } from '../../domain/interventions/interventions.ts';
import { SipAnswer, SipPlan, SipStep } from '../../domain/sip/sip.ts';
import { phrasesIn } from '../text/phrases.ts';
import type { Translate } from '../text/t.ts';
import type { HistoryRow, NameOf } from './history-words.ts';

type Lines = (row: HistoryRow, t: Translate, nameOf: NameOf) => readonly string[];

/** What was written down beside the case, in the words of the form it was written in, by the entity that holds it. */
const linesOf: Readonly<Partial<Record<string, Lines>>> = {
  decisions: ({ value }, t, nameOf) => decisionLines(value, t, nameOf),
  deferrals: ({ value }) => read(Deferral, value, ({ reason }) => [reason]),
  childViews: ({ value }, t) =>
    read(ChildViewFact, value, ({ view }) => [
      t(`decisions.view.${view.state}`),
      view.words,
      view.reason,
      view.plan ?? '',
    ]),
  familyAnswers: ({ value }, t) =>
    read(FamilyAnswer, value, ({ by, unasked }) => [
      t(`letters.receiver.${by}`),
      unasked === null ? t('closures.hasAnswers') : t(`closures.unasked.${unasked.reason}`),
    ]),
  returns: ({ value }, _t, nameOf) =>
    read(Return, value, ({ question, unitId }) => [question, nameOf(unitId) ?? '']),
  amendments: ({ value }) => read(Amendment, value, ({ text, reason }) => [text, reason]),
  taskMoves: ({ value }, t) =>
    read(TaskMove, value, ({ from, to, because }) => [
      t('cases.history.taskMoved', { from: phrasesIn(t).dayAndWeek(from), to: phrasesIn(t).dayAndWeek(to) }),
      because,
    ]),
  goals: ({ value }) => read(Goal, value, ({ text }) => [text]),
  goalEndings: ({ value }, t) =>
    read(GoalEnding, value, ({ how, because }) => [t(`goals.end.${how}`), because]),
  ratings: ({ value }, t) => read(Rating, value, (rating) => [ratingLine(rating, t)]),
  followUpReports: ({ value }, t) =>
    read(FollowUpReport, value, ({ state, because, childSaid, nextStep = '', present = [] }) => [
      t(`goals.state.${state}`),
      because,
      childSaid?.words ?? '',
      present.map((one) => t(`goals.present.${one}`)).join(', '),
      nextStep,
    ]),
  interventionSteps: ({ value }, t) =>
    read(InterventionStep, value, ({ stage, on, ending, because }) => [
      `${t(ending === null ? `interventions.do.${stage}` : `interventions.ending.${ending}`)}, ${phrasesIn(t).dayAndWeek(on)}`,
      because,
    ]),
  sipAnswers: ({ value }, t) =>
    read(SipAnswer, value, ({ answer, on, reason, words }) => [
      `${t(answer === 'yes' ? 'sip.answerYes' : `sip.reason.${reason ?? 'other'}`)}, ${phrasesIn(t).dayAndWeek(on)}`,
      words,
    ]),
  sipSteps: ({ value }, t) =>
    read(SipStep, value, ({ stage, on, result, next }) => [
      `${t(`sip.do.${stage}`)}, ${phrasesIn(t).dayAndWeek(on)}`,
      result,
      next,
    ]),
  sipPlans: ({ value }) =>
    read(SipPlan, value, ({ needs, others, family, child }) => [
      ...needs.map(({ need, what }) => joined([need, what])),
      others,
      family,
      child,
    ]),
  agendaItems: (row, t, nameOf) => [itemLine(row, t, nameOf)],
};

/** Nothing for what says no more than its name. */
export const factLines: Lines = (row, t, nameOf) => linesOf[row.entity]?.(row, t, nameOf) ?? [];

const ratingLine = ({ scale, value, respondent, on }: Rating, t: Translate): string =>
  t('goals.historyRating', {
    scale: t(`goals.scale.${scale}`),
    value,
    who: t(`goals.respondent.${respondent}`),
    day: phrasesIn(t).dayAndWeek(on),
  });

function decisionLines(value: string, t: Translate, nameOf: NameOf): readonly string[] {
  return read(Decision, value, (decision) => {
    const { interventionTypeId, text, because } = decision;
    const what = [interventionTypeId === null ? '' : nameOf(interventionTypeId), text, because];
    const who = [decision.providerUnitId, decision.responsiblePersonId].map((id) =>
      id === null ? '' : nameOf(id),
    );
    const type = t(`decisions.type.${decision.type}`);
    return [
      [type, joined(what)].filter(Boolean).join(': '),
      joined(who),
      decision.followUpOn === null
        ? ''
        : t('cases.history.followUpOn', { day: phrasesIn(t).dayAndWeek(decision.followUpOn) }),
    ];
  });
}

/** What people change about an item; the clock's own readings are no change of theirs. */
function itemLine({ field, value }: HistoryRow, t: Translate, nameOf: NameOf): string {
  if (field === 'minutes') return t('meetings.minutes', { minutes: value });
  if (field === 'placement' && value === placements[1]) return t('cases.history.parked');
  if (field !== 'outsideUnitIds') return '';
  const ids: unknown = JSON.parse(value === '' ? '[]' : value);
  const units = Array.isArray(ids) ? ids.map((id) => nameOf(String(id))) : [];
  return units.length === 0 ? '' : t('cases.history.outside', { units: joined(units) });
}

const joined = (words: readonly (string | undefined)[]): string => words.filter(Boolean).join(', ');

interface Schema<T> {
  safeParse(value: unknown): { readonly success: true; readonly data: T } | { readonly success: false };
}

/** A fact from a newer version may look otherwise: then its name alone is shown. */
function read<T>(schema: Schema<T>, value: string, lines: (fact: T) => readonly string[]): readonly string[] {
  const parsed = schema.safeParse(JSON.parse(value === '' ? 'null' : value));
  return parsed.success ? lines(parsed.data).filter(Boolean) : [];
}
