/**
 * What is left for whoever may know the plan of a case and not its story: who does what and when. What somebody has
 * typed about the child, and what the child wants, is gone. Screens, papers and files all ask here.
 */
import type { Closure } from './cases/cases.ts';
import type { Consent } from './consents/consents.ts';
import type { Decision } from './decisions/decisions.ts';
import { noLevels } from './goals/goal-rules.ts';
import type { CaseGoal } from './goals/goal-rules.ts';
import type { MinutesItem } from './minutes/minutes.ts';

/** Of a text that must be there, that it is there: a consent that rests on a reason rests on it everywhere. */
const hushed = (text: string): string => (text.trim() === '' ? '' : '…');

export function decisionWithoutStory({ closing: _closing, ...decision }: Decision): Decision {
  return { ...decision, text: '', goal: '', because: '', dissent: '', childView: null };
}

export const closureWithoutStory = (closure: Closure): Closure => ({ ...closure, note: '' });

/** That there is one, and how it ended; what is rated against it stands beside. */
export const goalWithoutStory = ({ ended, ...goal }: CaseGoal): CaseGoal => ({
  ...goal,
  text: '',
  levels: noLevels,
  ended: ended === null ? null : { ...ended, because: '' },
});

/** Who has answered what, and when; nothing of what was said, by whom it was heard, or what the child wants. */
export const consentWithoutStory = (consent: Consent): Consent => ({
  ...consent,
  guardians: consent.guardians.map(({ informedHow: _told, ...guardian }) => ({
    ...guardian,
    label: '',
    receivedBy: '',
    language: '',
  })),
  child: childWithoutStory(consent.child),
  notShared: '',
  exception:
    consent.exception === null
      ? null
      : {
          ...consent.exception,
          reason: hushed(consent.exception.reason),
          assessedBy: hushed(consent.exception.assessedBy),
        },
});

const childWithoutStory = ({
  language: _language,
  despite: _despite,
  ...child
}: Consent['child']): Consent['child'] => ({
  ...child,
  informedHow: '',
  words: '',
  maturity: hushed(child.maturity),
  stance: 'unknown',
});

/**
 * @param interventions what the catalogue calls them: in minutes their names and the words typed beside them are one
 * text, of which the name is left
 */
export function minutesItemWithoutStory(item: MinutesItem, interventions: readonly string[]): MinutesItem {
  const named = (what: string): string => nameIn(what, interventions);
  return {
    ...item,
    note: '',
    deferral: item.deferral === null ? null : '',
    decisions: item.decisions.map((decision) => minutesDecisionWithoutStory(decision, named)),
    ...(item.answers === undefined
      ? {}
      : { answers: item.answers.map((answer) => ({ ...answer, note: '' })) }),
    ...(item.ratings === undefined
      ? {}
      : { ratings: item.ratings.map((rating) => ({ ...rating, goal: '' })) }),
  };
}

type MinutesDecision = MinutesItem['decisions'][number];

function minutesDecisionWithoutStory(
  {
    childInfluence: _influence,
    childInfluenceHow: _how,
    childReason: _reason,
    childPlan: _plan,
    dissent: _dissent,
    closing: _closing,
    ...decision
  }: MinutesDecision,
  named: (what: string) => string,
): MinutesDecision {
  const { replaces } = decision;
  return {
    ...decision,
    what: named(decision.what),
    because: '',
    goal: '',
    childView: '',
    childWords: '',
    ...(replaces === undefined ? {} : { replaces: { ...replaces, what: named(replaces.what) } }),
  };
}

/** The longest name that the text is or begins with, before the words beside it. */
const nameIn = (what: string, names: readonly string[]): string =>
  names
    .filter((name) => name !== '' && (what === name || what.startsWith(`${name}. `)))
    .reduce((longest, name) => (name.length > longest.length ? name : longest), '');
