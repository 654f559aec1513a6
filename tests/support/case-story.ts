/** What happens to one child in a real case log, and beside it what its thread and its tasks must then say, kept by hand. */
import fc from 'fast-check';
import { addDays } from '../../domain/kernel/plain-date.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { aLift } from './agenda-steps.ts';
import { aConsent, aDecision, raiseWithConsent, TEAM_UNITS } from './case-builders.ts';
import { FOUNDER } from './test-core.ts';
import type { TestCore } from './test-core.ts';
import { memberOf, personOf } from './unit-members.ts';

const START = '2026-11-24';
const ASKED = ['unit-social', 'unit-house', 'unit-primary-care'] as const;
const TASK_UNIT = 'unit-house';
/** How often a task may be moved. */
const CAP = 3;

interface Knot {
  readonly kind: string;
  readonly on: PlainDate;
  readonly who: string;
  readonly handover: string | null;
}
/** days: the day it was agreed for, and those it has been given since. */
interface Task {
  readonly id: string;
  readonly days: PlainDate[];
}

export interface Story {
  readonly team: TestCore;
  readonly caseId: string;
  readonly nameOf: (unitId: string) => string;
  readonly people: ReadonlyMap<string, string>;
  readonly knots: Knot[];
  tasks: Task[];
  today: PlainDate;
  holder: string;
  /** The unit that has been asked to take the case over and has not answered. */
  asked: { readonly id: string; readonly unitId: string; readonly answerBy: PlainDate } | null;
  closedOn: PlainDate | null;
}

const kinds = [
  'days',
  'offer',
  'accept',
  'decline',
  'withdraw',
  'meet',
  'move',
  'takeBackMove',
  'answer',
  'return',
] as const;
/** Comes to every kind of step. */
export const everything: Deed[] = [
  { kind: 'meet', which: 1 },
  { kind: 'move', which: 4 },
  { kind: 'move', which: 7 },
  { kind: 'takeBackMove', which: 0 },
  { kind: 'offer', which: 0 },
  { kind: 'decline', which: 0 },
  { kind: 'offer', which: 1 },
  { kind: 'days', which: 5 },
  { kind: 'days', which: 5 },
  { kind: 'offer', which: 2 },
  { kind: 'withdraw', which: 0 },
  { kind: 'offer', which: 0 },
  { kind: 'accept', which: 0 },
  { kind: 'meet', which: 4 },
  { kind: 'offer', which: 1 },
  { kind: 'meet', which: 5 },
  { kind: 'days', which: 3 },
  { kind: 'return', which: 0 },
  { kind: 'meet', which: 2 },
];
export const deeds = fc.array(fc.record({ kind: fc.constantFrom(...kinds), which: fc.nat(11) }), {
  minLength: 10,
  maxLength: 24,
});
type Deed = typeof deeds extends fc.Arbitrary<readonly (infer D)[]> ? D : never;

const say = (
  story: Story,
  kind: string,
  who = '',
  handover: string | null = null,
  on = story.today,
): void => {
  story.knots.push({ kind, on, who, handover });
};

export function newStory(team: TestCore): Story {
  const { units } = team.call('settings.get', null);
  const people = new Map(ASKED.map((unitId) => [unitId, personOf(team, unitId)] as const));
  for (const unitId of ASKED) memberOf(team, unitId);
  const story: Story = {
    team,
    caseId: raiseWithConsent(team),
    nameOf: (unitId) => units.find(({ id }) => id === unitId)?.shortName ?? '',
    people,
    knots: [],
    tasks: [],
    today: START,
    holder: 'unit-school',
    asked: null,
    closedOn: null,
  };
  say(story, 'raised', story.nameOf('unit-school'));
  say(story, 'consent', TEAM_UNITS.map(story.nameOf).join(', '));
  return story;
}

/** Time passes, and with it the days that a unit has to answer. */
function goTo(story: Story, day: PlainDate): void {
  story.today = day;
  story.team.goTo(day);
  const { asked } = story;
  if (asked === null || day <= asked.answerBy) return;
  say(story, 'handover', story.nameOf(asked.unitId), 'expired', addDays(asked.answerBy, 1));
  story.asked = null;
}

/**
 * Does one thing, if it can be done just then.
 * @returns the name of whoever did it, as the history has it; null when nobody wrote anything
 */
export function take(story: Story, { kind, which }: Deed): string | null {
  const { team, closedOn } = story;
  team.wait(60);
  if (kind === 'days') {
    goTo(story, addDays(story.today, 1 + (which % 6)));
    return null;
  }
  // Opened anew for each deed, as a case log has one open core.
  const vera = team.as(FOUNDER);
  const by =
    kind === 'accept' || kind === 'decline'
      ? team.as(`member/${story.asked?.unitId ?? TASK_UNIT}`)
      : which % 2 === 1 && ['move', 'answer'].includes(kind)
        ? team.as(`member/${TASK_UNIT}`)
        : vera;
  if ((kind === 'return') === (closedOn === null)) return null;
  return deedOf[kind](story, by, which) ? by.core.user().name : null;
}

type Do = (story: Story, by: TestCore, which: number) => boolean;

const deedOf: Readonly<Record<Exclude<Deed['kind'], 'days'>, Do>> = {
  offer(story, by, which) {
    const toUnitId = ASKED[which % ASKED.length] ?? '';
    const { inVain, cap } = by.call('handovers.get', { caseId: story.caseId });
    if (story.asked !== null || toUnitId === story.holder || inVain >= cap) return false;
    const what = { caseId: story.caseId, toUnitId, what: 'Hålla i', why: 'Nästa steg' };
    const { handoverId: id } = by.call('handovers.offer', what);
    story.asked = { id, unitId: toUnitId, answerBy: addDays(story.today, 7) };
    say(story, 'handover', story.nameOf(toUnitId), 'offered');
    return true;
  },
  accept: answering('accepted', (by, handoverId, story) => {
    const contactPersonId = story.people.get(story.asked?.unitId ?? '') ?? '';
    by.call('handovers.accept', { handoverId, contactPersonId });
    story.holder = story.asked?.unitId ?? '';
  }),
  decline: answering('declined', (by, handoverId) =>
    by.call('handovers.decline', { handoverId, reason: 'queue', words: '' }),
  ),
  withdraw: answering('withdrawn', (by, handoverId) => by.call('handovers.withdraw', { handoverId })),
  move(story, by, which) {
    const task = taskAt(story, which);
    const to = addDays(story.today, 1 + which);
    if (task === undefined || task.days.length > CAP || task.days.at(-1) === to) return false;
    by.call('commitments.move', { commitmentId: task.id, to, because: 'Sjuk' });
    task.days.push(to);
    return true;
  },
  takeBackMove(story, by, which) {
    const task = taskAt(story, which);
    if (task === undefined || task.days.length === 1) return false;
    by.call('commitments.takeBackMove', { commitmentId: task.id });
    task.days.pop();
    return true;
  },
  answer(story, by, which) {
    const task = taskAt(story, which);
    if (task === undefined) return false;
    answerTask(story, by, task);
    return true;
  },
  meet(story, by, which) {
    const { caseId } = story;
    const meetingId = by.call('session.get', null).nextMeetingId ?? '';
    goTo(story, meetingId);
    const isUp = by.call('meetings.agenda', { meetingId }).rows.some((row) => row.caseId === caseId);
    if (!isUp) by.call('meetings.addCase', { meetingId, caseId });
    by.call('meetings.start', { meetingId });
    if (which % 4 === 0) {
      by.call('meetings.defer', { meetingId, caseId, reason: 'Tiden räckte inte', lift: aLift });
      say(story, 'deferral');
    } else if (which % 5 === 0) close(story, by);
    else decide(story, by, which);
    // Answered in the meeting: what is due, and what has been moved as often as it may.
    for (const task of story.tasks)
      if ((task.days.at(-1) ?? '') <= meetingId || task.days.length > CAP) answerTask(story, by, task);
    by.call('meetings.seal', { meetingId });
    return true;
  },
  return(story, by) {
    const { caseId, closedOn, today } = story;
    if (closedOn === null || today <= closedOn) return false;
    const why = { question: 'Vad behövs nu?', unitId: 'unit-school', personId: null };
    by.call('returns.raise', { caseId, ...why, fields: {}, draftKey: null });
    const consent = aConsent(caseId, { on: today, validUntil: addDays(today, 365) });
    by.call('consents.register', { consent, replaces: null, draftKey: null });
    say(story, 'returned', story.nameOf('unit-school'));
    say(story, 'consent', TEAM_UNITS.map(story.nameOf).join(', '));
    story.closedOn = null;
    return true;
  },
};

function answering(
  state: 'accepted' | 'declined' | 'withdrawn',
  tell: (by: TestCore, handoverId: string, story: Story) => void,
): Do {
  return (story, by) => {
    const { asked } = story;
    if (asked === null) return false;
    tell(by, asked.id, story);
    say(story, 'handover', story.nameOf(asked.unitId), state);
    story.asked = null;
    return true;
  };
}

const taskAt = ({ tasks }: Story, which: number): Task | undefined =>
  tasks[which % Math.max(1, tasks.length)];

function answerTask(story: Story, by: TestCore, { id }: Task): void {
  by.call('commitments.answer', { commitmentId: id, state: 'done', note: '' });
  story.tasks = story.tasks.filter((task) => task.id !== id);
}

function close(story: Story, by: TestCore): void {
  const end = { type: 'close', followUpOn: null, because: 'Klart', closureReason: 'goalsReached' } as const;
  by.call('decisions.record', aDecision(story.caseId, story.today, end));
  say(story, 'meeting');
  say(story, 'closed');
  if (story.asked !== null) say(story, 'handover', story.nameOf(story.asked.unitId), 'overtaken');
  story.asked = null;
  story.closedOn = story.today;
}

function decide(story: Story, by: TestCore, which: number): void {
  const { caseId, today } = story;
  const [soon = ''] = by
    .call('meetings.list', null)
    .flatMap(({ id, state }) => (id > today && state === 'planned' ? [id] : []));
  by.call('decisions.record', aDecision(caseId, today, { followUpOn: soon }));
  say(story, 'meeting');
  const dueOn = addDays(today, 1 + which);
  const who = { unitId: TASK_UNIT, personId: story.people.get(TASK_UNIT) ?? '' };
  const task = { caseId, meetingId: today, text: 'Ringa hem', ...who, dueOn };
  story.tasks.push({ id: by.call('commitments.add', task).commitmentId, days: [dueOn] });
}
