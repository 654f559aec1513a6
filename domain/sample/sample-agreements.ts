import { addWeeks } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Chance } from './random.ts';
import { followUpDay } from './sample-calendar.ts';
import type { SampleCalendar } from './sample-calendar.ts';
import { interventionOf, usualInterventions } from './sample-catalogue.ts';
import type { Child } from './sample-child.ts';
import { makeDecision, said } from './sample-decisions.ts';
import { closingNotes, influenceWords } from './sample-meeting-texts.ts';
import type { PlannedDecision } from './sample-plan.ts';
import { concernTexts } from './sample-texts.ts';

/** One ordinary case while its life is worked out, with chance of its own. */
export interface Life {
  readonly id: string;
  readonly child: Child;
  readonly chance: Chance;
  readonly calendar: SampleCalendar;
  readonly today: PlainDate;
}

/** A coming meeting day, `weeks` on. The next meeting is left to the cases written by hand. */
function dayAhead({ calendar, chance }: Life, meetingId: PlainDate, weeks: number): PlainDate {
  const day = followUpDay(calendar, addWeeks(meetingId, weeks)) ?? calendar.coming.at(-1);
  const nextMeeting = calendar.coming[0];
  if (day !== undefined && (day !== nextMeeting || day <= meetingId)) return day;
  return calendar.coming[chance.whole(1, 5)] ?? addWeeks(meetingId, weeks);
}

export function opening(life: Life, meetingId: PlainDate): PlannedDecision[] {
  const { chance, child } = life;
  const childView = pickView(life);
  const common = { meetingId, childView };
  if (chance.often(0.04))
    return [
      makeDecision({
        ...common,
        type: 'familyDeclined',
        because: 'Familjen vill vänta och hör av sig själv.',
        closureReason: 'familyDeclined',
      }),
    ];
  const interventionId = chance.pick(usualInterventions[child.concern]);
  const weeks = interventionOf(interventionId).reviewWeeks + chance.whole(0, 2);
  const followUpOn = dayAhead(life, meetingId, weeks);
  const goal = chance.pick(concernTexts[child.concern].goals);
  const first = makeDecision({ ...common, type: 'startIntervention', interventionId, followUpOn, goal });
  const other = chance.pick(usualInterventions[child.concern]);
  return chance.often(0.35) && other !== interventionId
    ? [first, makeDecision({ ...common, type: 'startIntervention', interventionId: other, followUpOn })]
    : [first];
}

export function between(life: Life, meetingId: PlainDate, current: string): PlannedDecision[] {
  const { chance, child } = life;
  const common = {
    meetingId,
    childView: pickView(life),
    followUpOn: dayAhead(life, meetingId, chance.whole(4, 9)),
  };
  const draw = chance.next();
  const other = chance.pick(usualInterventions[child.concern]);
  if (draw < 0.24 && other !== current)
    return [makeDecision({ ...common, type: 'changeIntervention', interventionId: other })];
  if (draw < 0.3)
    return [
      makeDecision({
        ...common,
        type: 'offerSip',
        interventionId: 'I13',
        text: 'Familjen tackar ja till SIP.',
      }),
    ];
  if (draw < 0.35)
    return [
      makeDecision({
        ...common,
        type: 'requestInfo',
        text: 'Skolan lämnar en skriftlig bild av läget till nästa gång.',
        personId: 'tobias-hallin',
      }),
    ];
  return [
    makeDecision({ ...common, type: 'continue', interventionId: current, text: 'Fortsätter som planerat.' }),
  ];
}

export function closing(life: Life, meetingId: PlainDate): PlannedDecision[] {
  const { chance } = life;
  const closureReason = chance.pick([
    'goalsReached',
    'goalsReached',
    'goalsReached',
    'referredOn',
    'moved',
    'other',
  ]);
  return [
    makeDecision({
      meetingId,
      type: 'close',
      childView: pickView(life),
      because: chance.pick(closingNotes),
      closureReason,
    }),
  ];
}

function pickView({ chance, child }: Life): NonNullable<PlannedDecision['childView']> {
  const draw = chance.next();
  if (draw < 0.62)
    return said(chance.pick(influenceWords[child.concern]), chance.pick(['yes', 'yes', 'partly']));
  if (draw < 0.82)
    return {
      state: 'viaTrustedAdult',
      words: chance.pick(concernTexts[child.concern].words),
      influence: 'partly',
      reason: '',
    };
  if (draw < 0.95)
    return {
      state: 'ascertainedOtherwise',
      words: 'Visade med bilder vad som är svårast.',
      influence: 'partly',
      reason: '',
    };
  return {
    state: 'notAscertained',
    words: '',
    influence: null,
    reason: 'Ville inte svara den här gången.',
    plan: 'Mentorn frågar före uppföljningen.',
  };
}
