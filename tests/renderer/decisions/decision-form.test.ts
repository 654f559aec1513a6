import { describe, expect, it } from 'vitest';
import { checkDecision } from '../../../domain/decisions/decision-rules.ts';
import { decisionTypes } from '../../../domain/decisions/decisions.ts';
import {
  defaultFollowUp,
  emptyForm,
  nextForm,
  shows,
  toDecision,
} from '../../../renderer/decisions/decision-form.ts';
import type { DecisionForm, FormPart } from '../../../renderer/decisions/decision-form.ts';

const day = (id: string, state = 'planned') => ({ id, state, movedTo: null });
const context = { caseId: 'case', meetingId: '2026-11-26', level: null };
const filled: DecisionForm = {
  ...emptyForm({ isNewCase: true, childWords: '' }),
  interventionTypeId: 'type',
  providerUnitId: 'unit',
  responsiblePersonId: 'person',
  firstContactBy: '2026-12-01',
  followUpOn: '2027-01-14',
  because: 'Skäl',
  closureReason: 'goalsReached',
  closingGoals: 'reached',
};

describe('default day of follow-up', () => {
  const days = ['2026-12-03', '2026-12-10', '2026-12-17'].map((id) => day(id));

  it('is the first meeting on or after the aim', () => {
    expect(defaultFollowUp(days, '2026-11-26', 2)).toBe('2026-12-10');
  });

  it('goes past a week without a meeting', () => {
    expect(
      defaultFollowUp(
        [day('2026-12-10', 'noMeeting'), day('2026-12-17', 'cancelled'), day('2027-01-07')],
        '2026-11-26',
        2,
      ),
    ).toBe('2027-01-07');
  });

  it('is the meeting before the aim, when none is held on its day', () => {
    expect(
      defaultFollowUp(
        [day('2026-12-17'), day('2026-12-24', 'cancelled'), day('2027-01-07')],
        '2026-11-26',
        4,
      ),
    ).toBe('2026-12-17');
  });

  it('is the last day on offer when the aim lies beyond them, and none when no meeting is planned', () => {
    expect(defaultFollowUp(days, '2026-11-26', 30)).toBe('2026-12-17');
    expect(defaultFollowUp([day('2026-12-10', 'noMeeting')], '2026-11-26', 2)).toBeNull();
  });
});

/** Fields of a decision by the part of the form that asks for them. */
const partOf: Readonly<Record<string, FormPart>> = {
  level: 'level',
  interventionTypeId: 'intervention',
  providerUnitId: 'provider',
  responsiblePersonId: 'responsible',
  followUpOn: 'followUp',
  because: 'because',
  closureReason: 'closureReason',
  closingGoals: 'closingGoals',
};

describe('the recorder', () => {
  it.each(decisionTypes)('shows everything that the rules demand of %s', (type) => {
    const empty = toDecision({ ...emptyForm({ isNewCase: true, childWords: '' }), type }, context);
    const hidden = checkDecision(empty).filter(({ field }) => {
      const part = partOf[field ?? ''];
      return part === undefined || !shows(type, part);
    });
    expect(hidden).toEqual([]);
  });

  it.each(decisionTypes)('can save %s once the form is filled in', (type) => {
    expect(checkDecision(toDecision({ ...filled, type }, context))).toEqual([]);
  });

  it('never sends what a type of decision does not show', () => {
    const closing = toDecision({ ...filled, type: 'close', text: 'Egna ord', goal: 'Mål' }, context);
    expect(closing).toMatchObject({
      interventionTypeId: null,
      text: '',
      firstContactBy: null,
      followUpOn: null,
      goal: '',
    });
  });

  it('sends a reason only for a view that is not ascertained, and words only for one that is', () => {
    const missing = toDecision(
      {
        ...filled,
        viewState: 'notAscertained',
        viewWords: 'Ord',
        viewReason: 'Sjuk',
        viewPlan: 'På måndag',
        viewHow: 'Mycket',
      },
      context,
    );
    expect(missing.childView).toEqual({
      state: 'notAscertained',
      words: '',
      influence: null,
      reason: 'Sjuk',
      plan: 'På måndag',
    });
    const told = toDecision(
      {
        ...filled,
        viewState: 'expressedDirectly',
        viewWords: 'Ord',
        viewInfluence: 'yes',
        viewReason: 'Sjuk',
        viewPlan: 'På måndag',
        viewHow: 'Mycket',
      },
      context,
    );
    expect(told.childView).toEqual({
      state: 'expressedDirectly',
      words: 'Ord',
      influence: 'yes',
      influenceHow: 'Mycket',
      reason: '',
    });
    expect(toDecision(filled, context).childView).toBeNull();
  });

  it('starts a new case with the words it was raised with, and a follow-up with none', () => {
    expect(emptyForm({ isNewCase: true, childWords: 'Jag vill spela' })).toMatchObject({
      type: 'startIntervention',
      viewState: null,
      viewWords: 'Jag vill spela',
    });
    expect(emptyForm({ isNewCase: false, childWords: 'Jag vill spela' })).toMatchObject({
      type: 'continue',
      viewState: null,
      viewWords: '',
    });
  });

  it('keeps the child’s view, and nothing else, for the next decision', () => {
    const next = nextForm({
      ...filled,
      viewState: 'expressedDirectly',
      viewWords: 'Ord',
      viewInfluence: 'partly',
    });
    expect(next).toMatchObject({
      viewState: 'expressedDirectly',
      viewWords: 'Ord',
      viewInfluence: 'partly',
      providerUnitId: null,
      interventionTypeId: null,
      because: '',
    });
  });
});
