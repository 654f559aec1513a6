import type { z } from 'zod';
import { coverageOf, covers } from '../../domain/consents/consent-rules.ts';
import { disclose } from '../../domain/disclosure.ts';
import { backedWords, batonStops } from '../../domain/handovers/baton-stops.ts';
import { countHandovers, handedBack, handoverSteps } from '../../domain/handovers/baton-rules.ts';
import type { HandoverBack, HandoverStep } from '../../domain/handovers/baton-rules.ts';
import type { CaseBaton, HandoverStepView } from '../../domain/handovers/handovers-contract.ts';
import { addDays, daysBetween } from '../../domain/kernel/plain-date.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import { readCourses } from '../../db/courses.ts';
import { getRow } from '../../db/rows.ts';
import { caseReader } from '../cases/case-row.ts';
import { notResponsible } from '../cases/responsible.ts';
import type { QueryContext, SessionUser } from '../context.ts';
import { readDirectory } from '../directory.ts';
import { readTeam } from '../settings/team.ts';

type Baton = z.output<typeof CaseBaton>;
type StepView = z.output<typeof HandoverStepView>;

export const coversUnit = ({ subject }: CaseFacts, unitId: string, today: PlainDate): boolean =>
  covers(coverageOf(unitId, subject, today, 0));

/** What has come back to the team since it last decided about the case. */
export const backOf = (facts: CaseFacts, steps: readonly HandoverStep[]): HandoverBack[] =>
  handedBack(steps, facts.baton, facts.decisions);

/** The coordinator writes down anybody's answer; others answer for their own unit. */
export const answersFor = ({ role, unitId }: SessionUser, askedUnitId: string): boolean =>
  role === 'coordinator' || unitId === askedUnitId;

/** Who holds one case, and the way the baton has gone. */
export function toCaseBaton(facts: CaseFacts, context: QueryContext): Baton {
  const { db, today, user } = context;
  const { baton, handovers, row } = facts;
  const directory = readDirectory(db);
  const { handoverDays, handoverCap } = readTeam(db);
  const { story } = disclose(facts.subject, caseReader(user), today);
  const steps = handoverSteps(handovers, today);
  const isOpen = row.closure === null;
  const episode = { returnedOn: facts.returned?.body.on ?? null, startedOn: firstStart(facts, context) };
  return {
    holder: directory.unit(baton.unitId),
    holderUnitId: baton.unitId,
    contact: directory.person(baton.personId),
    contactPersonId: baton.personId,
    notResponsible: notResponsible(db, facts, directory, 'contact', today),
    since: baton.since,
    days: baton.since === null ? 0 : daysBetween(baton.since, row.closure?.on ?? today),
    stops: batonStops(handovers, today).map(({ unitId, words, ...stop }) => ({
      ...stop,
      unit: directory.unit(unitId),
      words: story ? words : '',
    })),
    steps: stepViews(facts, steps, story, context).toReversed(),
    counts: {
      ...countHandovers(handovers, episode, today),
      hasStarted: episode.startedOn !== null,
      isAgain: episode.returnedOn !== null,
    },
    inVain: backOf(facts, steps).length,
    cap: handoverCap,
    answerBy: addDays(today, handoverDays),
    coveredUnitIds: directory.units.flatMap(({ id }) => (coversUnit(facts, id, today) ? [id] : [])),
    mayOffer: user.role === 'coordinator' && isOpen,
    mayName: isOpen && baton.unitId !== null && answersFor(user, baton.unitId),
  };
}

/** The day that help began, of whatever kind, since the case was last taken up again. */
function firstStart(facts: CaseFacts, { db, today }: QueryContext): PlainDate | null {
  const courses = readCourses(db, facts, today);
  return facts.decisionsSince.flatMap(({ id }) => courses.get(id)?.startedOn ?? []).toSorted()[0] ?? null;
}

function stepViews(
  facts: CaseFacts,
  steps: readonly HandoverStep[],
  story: boolean,
  { db, today, user }: QueryContext,
): StepView[] {
  const directory = readDirectory(db);
  const back = backOf(facts, steps);
  return steps.map((step) => {
    const { offer, state, on, answer } = step;
    const { body } = offer;
    const isOutside = state === 'offered' && !coversUnit(facts, body.toUnitId, today);
    return {
      id: offer.id,
      from: directory.unit(body.fromUnitId),
      to: directory.unit(body.toUnitId),
      toUnitId: body.toUnitId,
      what: body.what,
      why: story ? body.why : '',
      offeredOn: body.offeredOn,
      offeredBy: getRow(db, 'users', offer.userId)?.name ?? '',
      answerBy: body.answerBy,
      state,
      on,
      back: back.find((one) => one.step.offer.id === offer.id)?.why ?? null,
      isOutside,
      reason: answer?.body.reason ?? null,
      words: story ? backedWords(step) : '',
      mayAnswer: state === 'offered' && !isOutside && answersFor(user, body.toUnitId),
    };
  });
}
