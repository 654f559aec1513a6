/** How far an agreed intervention has come, how long the family has waited, and what may be said of it next. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkStep,
  coursesOf,
  isActive,
  nextStages,
} from '../../../domain/interventions/intervention-rules.ts';
import type { Course } from '../../../domain/interventions/intervention-rules.ts';
import { interventionEndings, interventionStages } from '../../../domain/interventions/interventions.ts';
import type { InterventionStep } from '../../../domain/interventions/interventions.ts';
import { addDays, daysBetween } from '../../../domain/kernel/plain-date.ts';

type Step = Omit<InterventionStep, 'caseId'>;
const AGREED = '2026-03-05';
const made = (id: string, fields: Partial<Made['body']> = {}): Made => ({
  id,
  body: {
    type: 'startIntervention',
    meetingId: AGREED,
    providerUnitId: 'unit',
    firstContactBy: '2026-03-13',
    ...fields,
  },
});
type Made = Parameters<typeof coursesOf>[0][number];
const told = (stage: Step['stage'], on: string, fields: Partial<Step> = {}): Step => ({
  decisionId: 'one',
  stage,
  on,
  ending: null,
  because: '',
  ...fields,
});
const courseOf = (steps: readonly Step[], today: string, closedOn: string | null = null): Course => {
  const course = coursesOf([made('one')], steps, { today, closedOn }).get('one');
  if (course === undefined) throw new Error('no course');
  return course;
};

describe('the course', () => {
  it('waits for contact and counts to today; late once the day for it has passed', () => {
    expect(courseOf([], '2026-03-13')).toMatchObject({
      state: 'agreed',
      waitsFor: 'contact',
      contactDays: 8,
      startDays: 8,
      isLate: false,
    });
    expect(courseOf([], '2026-03-14')).toMatchObject({ contactDays: 9, isLate: true });
  });

  it('stops counting at the contact, goes on to the start, and then waits for nothing', () => {
    const contact = told('firstContact', '2026-03-10');
    expect(courseOf([contact], '2026-04-01')).toMatchObject({
      state: 'contacted',
      waitsFor: 'start',
      contactDays: 5,
      startDays: 27,
      isLate: false,
    });
    expect(courseOf([contact, told('started', '2026-03-25')], '2026-04-01')).toMatchObject({
      state: 'started',
      waitsFor: null,
      contactDays: 5,
      startDays: 20,
    });
  });

  it('takes a start that nobody said a contact of for the contact', () => {
    expect(courseOf([told('started', '2026-03-12')], '2026-04-01')).toMatchObject({
      contactOn: null,
      contactDays: 7,
      startDays: 7,
    });
  });

  it('lets the latest about a stage hold', () => {
    const steps = [told('started', '2026-03-25'), told('started', '2026-03-20')];
    expect(courseOf(steps, '2026-04-01').startedOn).toBe('2026-03-20');
  });

  it('has no waiting time where it never came, and lets nobody wait in a closed case', () => {
    const never = told('ended', '2026-03-20', { ending: 'neverStarted', because: 'Ville vänta' });
    expect(courseOf([never], '2026-04-01')).toMatchObject({
      state: 'ended',
      waitsFor: null,
      contactDays: null,
      startDays: null,
      isLate: false,
    });
    expect(courseOf([], '2026-04-01', '2026-03-20')).toMatchObject({
      state: 'agreed',
      waitsFor: null,
      contactDays: null,
      isLate: false,
    });
  });

  it('is replaced by a change that the same unit takes on, the latest of it first, and by no other unit’s', () => {
    const states = (...later: Made[]) =>
      [
        ...coursesOf([made('one'), made('two', { meetingId: '2026-04-02' }), ...later], [], {
          today: '2026-06-01',
          closedOn: null,
        }).values(),
      ].map(({ state }) => state);
    const change = (fields: Partial<Made['body']> = {}) =>
      made('three', { type: 'changeIntervention', meetingId: '2026-05-07', ...fields });
    expect(states(change())).toEqual(['agreed', 'replaced', 'agreed']);
    expect(states(change({ providerUnitId: 'other' }))).toEqual(['agreed', 'agreed', 'agreed']);
    // Named, it is that one; what it names may have ended, or be another unit's, and then it takes the place of nothing.
    expect(states(change({ replaces: 'one' }))).toEqual(['replaced', 'agreed', 'agreed']);
    expect(states(change({ replaces: 'one', providerUnitId: 'other' }))).toEqual([
      'agreed',
      'agreed',
      'agreed',
    ]);
    expect(states(change({ replaces: 'gone' }))).toEqual(['agreed', 'agreed', 'agreed']);
    expect(states(made('three', { type: 'continue', meetingId: '2026-05-07' }))).toEqual([
      'agreed',
      'agreed',
    ]);
  });
});

describe('what may be said', () => {
  const rules = (step: Step, course: Course, today = '2026-04-01') =>
    checkStep(step, course, today).map(({ rule }) => rule);
  const agreed = courseOf([], '2026-04-01');
  const contacted = courseOf([told('firstContact', '2026-03-10')], '2026-04-01');
  const started = courseOf([told('started', '2026-03-12')], '2026-04-01');
  const ended = courseOf(
    [told('started', '2026-03-12'), told('ended', '2026-03-30', { ending: 'completed' })],
    '2026-04-01',
  );

  it('lies between the agreement and today, in order', () => {
    expect(rules(told('firstContact', '2026-03-10'), agreed)).toEqual([]);
    expect(rules(told('firstContact', '2026-04-02'), agreed)).toEqual(['interventions.future']);
    expect(rules(told('firstContact', '2026-03-04'), agreed)).toEqual(['interventions.early']);
    expect(rules(told('started', '2026-03-09'), contacted)).toEqual(['interventions.order']);
    expect(rules(told('firstContact', '2026-03-13'), started)).toEqual(['interventions.order']);
    expect(rules(told('ended', '2026-03-11', { ending: 'completed' }), started)).toEqual([
      'interventions.order',
    ]);
  });

  it('says how it ended, and why when it was not done', () => {
    expect(rules(told('ended', '2026-03-30'), started)).toEqual(['interventions.ending']);
    expect(rules(told('ended', '2026-03-30', { ending: 'completed' }), started)).toEqual([]);
    expect(rules(told('ended', '2026-03-30', { ending: 'completed' }), contacted)).toEqual([
      'interventions.notStarted',
    ]);
    expect(rules(told('ended', '2026-03-30', { ending: 'interrupted' }), started)).toEqual([
      'interventions.because',
    ]);
    expect(rules(told('ended', '2026-03-30', { ending: 'neverStarted' }), contacted)).toEqual([
      'interventions.because',
    ]);
    const never = told('ended', '2026-03-30', { ending: 'neverStarted', because: 'Kom inte' });
    expect(rules(never, contacted)).toEqual([]);
    expect(rules(never, started)).toEqual(['interventions.hasStarted']);
  });

  it('is nothing more once it has ended', () => {
    expect(rules(told('started', '2026-03-12'), ended)).toEqual(['interventions.ended']);
    expect(isActive(ended)).toBe(false);
    expect(isActive(started)).toBe(true);
  });
});

const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays(AGREED, days));
const anyStep = fc.record({
  decisionId: fc.constant('one'),
  stage: fc.constantFrom(...interventionStages),
  on: day,
  ending: fc.constantFrom(null, ...interventionEndings),
  because: fc.constantFrom('', 'Skäl'),
});

it('keeps its days in order and its waits non-negative, whatever is said that the rules let through', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 8 }), (wishes) => {
      const today = addDays(AGREED, 60);
      const steps: Step[] = [];
      for (const wish of wishes) {
        const step = wish.stage === 'ended' ? wish : { ...wish, ending: null, because: '' };
        if (checkStep(step, courseOf(steps, today), today).length === 0) steps.push(step);
      }
      const course = courseOf(steps, today);
      const days = [course.contactOn, course.startedOn, course.endedOn].filter((on) => on !== null);
      expect(days).toEqual(days.toSorted());
      expect(course.contactDays ?? 0).toBeGreaterThanOrEqual(0);
      if (course.startedOn !== null) expect(course.startDays).toBe(daysBetween(AGREED, course.startedOn));
      expect(course.state === 'ended').toBe(course.ending !== null);
      if (course.ending === 'neverStarted') expect(course.startedOn).toBeNull();
    }),
  );
});

describe('what can be said next', () => {
  const today = '2026-03-20';
  const next = (...steps: Step[]): readonly string[] => nextStages(courseOf(steps, today));

  it('is every later stage, the nearest first', () => {
    expect(next()).toEqual(['firstContact', 'started', 'ended']);
    expect(next(told('firstContact', today))).toEqual(['started', 'ended']);
    expect(next(told('firstContact', today), told('started', today))).toEqual(['ended']);
  });

  it('includes a contact that was passed over, and nothing once it has ended', () => {
    expect(next(told('started', today))).toEqual(['firstContact', 'ended']);
    expect(next(told('ended', today, { ending: 'neverStarted', because: 'Flyttade' }))).toEqual([]);
  });
});
