/** Each indicator over facts that anybody can count by hand. The period is the first half of 2026. */
import { describe, expect, it } from 'vitest';
import { indicatorIds } from '../../../domain/reports/indicator.ts';
import { indicators } from '../../../domain/reports/indicators.ts';
import { periodOf } from '../../../domain/reports/periods.ts';
import type { ReportCase, ReportFacts } from '../../../domain/reports/report-facts.ts';
import { reportCase, reportFacts, reportTask } from '../../support/report-facts.ts';

const HALF = periodOf('2026-H1');

/** Every measure of all indicators, shares as `n/of`, in short. */
function measure(given: Partial<ReportFacts>): Record<string, string> {
  const facts = reportFacts(given);
  const all = indicators.flatMap(({ measures }) => Object.entries(measures(facts, HALF)));
  return Object.fromEntries(
    all.map(([name, one]) => {
      if (one.kind === 'share') return [name, `${one.numerator}/${one.denominator}`];
      return [name, one.kind === 'count' || one.kind === 'rate' ? String(one.value) : one.values.join(' ')];
    }),
  );
}
const of = (...cases: Partial<ReportCase>[]) => measure({ cases: cases.map(reportCase) });

const agreement = {
  on: '2026-02-05',
  type: 'startIntervention',
  asksForWho: true,
  hasWho: true,
  followUpOn: '2026-04-02',
  followedUpOn: '2026-04-02',
  isOvertaken: false,
} as const;
const intervention = {
  agreedOn: '2026-02-05',
  startedOn: '2026-02-20',
  endedOn: null,
  contactDays: 5,
  startDays: 15,
  typeId: 'I01',
  unitId: 'school',
  isReplaced: false,
  principal: 'municipality',
  lastOn: null,
} as const;
const closure = { on: '2026-05-07', backOn: null, meetings: 2, isMeasured: true, answers: [] };

it('every indicator of the catalogue but those of equality, which are tables, is there once and in order', () => {
  expect(indicators.map(({ id }) => id)).toEqual(indicatorIds.filter((id) => id !== 'H1'));
});

describe('A. Whom the team reaches', () => {
  it('counts the cases of the period, first and last day included, and each child once', () => {
    expect(
      of(
        { raisedOn: '2026-01-01', childId: 'one' },
        { raisedOn: '2026-06-30', childId: 'one' },
        { raisedOn: '2025-12-31', childId: 'two' },
        { raisedOn: '2026-07-01', childId: 'three' },
      ),
    ).toMatchObject({ A1: '2', A2: '1' });
  });

  it('takes the wait of those first decided about in the period, fourteen days being in time', () => {
    expect(
      of(
        { raisedOn: '2026-02-01', firstHeldOn: '2026-02-15', coveredAtFirst: true },
        { raisedOn: '2025-12-01', firstHeldOn: '2026-01-08', coveredAtFirst: false },
        { raisedOn: '2026-02-01', firstHeldOn: null },
        { raisedOn: '2026-06-20', firstHeldOn: '2026-07-02', coveredAtFirst: true },
      ),
    ).toMatchObject({ A5: '1/2', 'A5.days': '14 38', A6: '1/2' });
  });
});

describe('B. How straight the way is', () => {
  it('asks of the first intervention, agreed three to six months before the end, whether it began and lasted', () => {
    const settled = { ...intervention, agreedOn: '2026-02-05' };
    expect(
      of(
        { interventions: [settled, { ...settled, startedOn: null, startDays: null }] },
        { interventions: [{ ...settled, isReplaced: true, endedOn: '2026-04-01' }] },
        { interventions: [{ ...settled, isReplaced: true, endedOn: '2026-06-25' }] },
        { interventions: [{ ...settled, startedOn: null }] },
        { interventions: [{ ...settled, agreedOn: '2026-05-07' }] },
      ),
    ).toMatchObject({ B1: '2/4' });
  });

  it('counts a no and a silence as in vain, and leaves out what nobody has answered yet', () => {
    const handover = (state: ReportCase['handovers'][number]['state']) => ({
      offeredOn: '2026-03-01',
      state,
    });
    expect(
      of(
        { handovers: [handover('declined'), handover('expired'), handover('accepted')] },
        { handovers: [handover('offered')] },
        { handovers: [{ offeredOn: '2025-03-01', state: 'declined' }] },
      ),
    ).toMatchObject({ B2: '2/3', 'B2.open': '1', B3: '2 0' });
  });

  it('gives the first contact a week and the start thirty days, and counts nobody before that', () => {
    const late = { ...intervention, contactDays: 8, startDays: 31, startedOn: '2026-03-08' };
    const never = { ...intervention, contactDays: null, startDays: null, startedOn: null };
    const cases = [reportCase({ interventions: [intervention, late, never] })];
    expect(measure({ cases })).toMatchObject({ B4: '1/3', 'B4.days': '5 8', 'B4.waiting': '1' });
    expect(measure({ cases })).toMatchObject({ B5: '1/3', 'B5.days': '15 31', 'B5.waiting': '1' });
    expect(measure({ cases, today: '2026-02-13' })).toMatchObject({ B4: '1/3', B5: '0/0' });
    expect(measure({ cases, today: '2026-02-12' })).toMatchObject({ B4: '0/0' });
  });

  it('waits two years back until everybody has had a year to come back', () => {
    expect(
      of({
        closures: [
          { ...closure, on: '2024-07-01', backOn: '2025-07-01' },
          { ...closure, on: '2025-06-30', backOn: null },
          { ...closure, on: '2024-07-02', backOn: '2025-07-03' },
          { ...closure, on: '2024-06-30', backOn: '2024-08-01' },
          { ...closure, on: '2025-07-01', backOn: '2025-08-01' },
        ],
      }),
    ).toMatchObject({ B6: '1/3' });
  });
});

describe('C. Who does what', () => {
  it('asks an agreement that somebody is to carry out for who and when', () => {
    expect(
      of({
        agreements: [
          agreement,
          { ...agreement, hasWho: false },
          { ...agreement, followUpOn: null },
          { ...agreement, asksForWho: false, hasWho: false },
        ],
      }),
    ).toMatchObject({ C1: '1/3' });
  });

  it('holds a task to its first day, and counts what events overtook apart', () => {
    expect(
      of({
        tasks: [
          reportTask(),
          reportTask({ answeredOn: '2026-03-02', isMoved: true }),
          reportTask({ state: null, answeredOn: null }),
          reportTask({ state: 'notDone', answeredOn: '2026-02-20' }),
          reportTask({ state: 'overtaken' }),
        ],
        ownRecords: [
          { on: '2026-03-05', isEntered: true },
          { on: '2026-03-05', isEntered: false },
        ],
      }),
    ).toMatchObject({ C2: '1/4', 'C2.overtaken': '1', 'C2.moved': '1', C3: '1/2' });
  });
});

describe('D. A fixed weekly time', () => {
  it('leaves agreed breaks out, counts who sat there, and times the items that were closed', () => {
    const held = { on: '2026-03-05', state: 'held', unitIds: ['school', 'health'] } as const;
    const item = { minutes: 8, isCarriedOver: false };
    expect(
      measure({
        permanentUnitIds: ['school', 'health'],
        meetings: [
          { ...held, items: [item, { minutes: 30, isCarriedOver: true }] },
          {
            ...held,
            on: '2026-03-12',
            unitIds: ['school'],
            items: [
              { ...item, minutes: 12 },
              { ...item, minutes: null },
            ],
          },
          { on: '2026-03-19', state: 'notHeld', unitIds: [], items: [] },
          { on: '2026-04-02', state: 'break', unitIds: [], items: [] },
        ],
        actions: [
          { by: '2026-03-01', doneOn: '2026-03-01' },
          { by: '2026-03-01', doneOn: '2026-03-02' },
          { by: '2026-03-01', doneOn: null },
        ],
      }),
    ).toMatchObject({ D1: '2/3', D2: '3/4', D3: '8 12', 'D3.untimed': '1', D4: '1/4', D5: '1/3' });
  });
});

describe('E. Whether it helps', () => {
  it('gives a follow-up a week of grace, and leaves out what a closure came before', () => {
    expect(
      of({
        agreements: [
          { ...agreement, followedUpOn: '2026-04-09' },
          { ...agreement, followedUpOn: '2026-04-10' },
          { ...agreement, followedUpOn: null },
          { ...agreement, followedUpOn: null, isOvertaken: true },
        ],
        closures: [closure, { ...closure, meetings: 1, isMeasured: false }],
      }),
    ).toMatchObject({ E1: '1/3', E2: '1/2', E5: '1/2' });
  });

  it('takes each goal’s last rating after the day it was set', () => {
    const rated = (...values: [string, number][]) => values.map(([on, value]) => ({ on, value }));
    expect(
      of({
        goals: [
          { setOn: '2026-02-05', ratings: rated(['2026-02-05', -2], ['2026-04-02', 0], ['2026-09-01', -2]) },
          { setOn: '2026-02-05', ratings: rated(['2026-02-05', 1]) },
          { setOn: '2025-02-05', ratings: rated(['2025-02-05', -2], ['2025-04-02', 1]) },
          { setOn: '2026-02-05', ratings: rated(['2026-03-05', -1]) },
        ],
      }),
    ).toMatchObject({ E3: '1/2' });
  });

  it('pairs the first and last rating of one respondent, two steps being a change', () => {
    const now = (respondent: 'child' | 'guardian', on: string, value: number) => ({ respondent, on, value });
    expect(
      of({
        now: [
          now('child', '2026-01-15', 3),
          now('guardian', '2026-01-15', 5),
          now('child', '2026-03-15', 9),
          now('child', '2026-04-15', 5),
          now('guardian', '2026-04-15', 3),
        ],
        isAbsence: true,
        attendance: [
          { on: '2026-01-15', value: 40 },
          { on: '2026-04-15', value: 50 },
        ],
      }),
    ).toMatchObject({ E4: '1/2', 'E4.worse': '1/2', E6: '1/1' });
    expect(of({ now: [now('child', '2026-01-15', 3)] })).toMatchObject({ E4: '0/0' });
  });
});

describe('F. The child and the family', () => {
  it('takes the child’s view as it was known when the first decision of the period was made', () => {
    const view = (state: ReportCase['views'][number]['state'], on = '2026-02-05') =>
      ({ on, state, influence: 'partly' }) as const;
    expect(
      of(
        { agreements: [agreement], views: [view('notAscertained'), view('viaTrustedAdult', '2026-04-02')] },
        {
          agreements: [{ ...agreement, on: '2025-12-04' }, agreement],
          views: [view('notAscertained', '2025-12-04'), view('viaTrustedAdult', '2026-01-20')],
        },
        { agreements: [agreement], views: [{ ...view('expressedDirectly'), influence: 'no' }] },
        { agreements: [agreement], views: [view('notAscertained')] },
        { agreements: [agreement] },
        { views: [view('expressedDirectly')] },
      ),
    ).toMatchObject({ F1: '2/5', F2: '1/2' });
  });

  it('tells the family in time, and asks them afterwards', () => {
    const answer = { knowsWho: 'fully', notRepeated: 'no', listenedTo: 'no', helped: 'no' } as const;
    expect(
      of({
        feedback: [
          { by: '2026-02-12', toldOn: '2026-02-12' },
          { by: '2026-02-12', toldOn: '2026-02-13' },
          { by: '2026-02-12', toldOn: null },
        ],
        closures: [
          { ...closure, answers: [answer, { ...answer, knowsWho: 'unknown' }, null] },
          { ...closure, answers: [null] },
        ],
      }),
    ).toMatchObject({ F3: '1/3', F4: '1/2', 'F4.answered': '1/2' });
  });
});

describe('G. The plan', () => {
  it('asks for an offer while units of both principals have something going on at the same time', () => {
    const region = { ...intervention, principal: 'region' } as const;
    const sip = { on: '2026-03-01', answer: 'yes', heldOn: '2026-03-22' } as const;
    const ended = { ...intervention, lastOn: '2026-02-28' };
    const later = { ...region, agreedOn: '2026-03-05' };
    expect(
      of(
        { interventions: [intervention, region], sips: [sip] },
        { interventions: [intervention, region], sips: [{ ...sip, answer: 'familyDeclines', heldOn: null }] },
        { interventions: [intervention, region], sips: [{ ...sip, answer: 'familyWaits', heldOn: null }] },
        { interventions: [intervention, region], sips: [{ ...sip, answer: null, heldOn: null }] },
        { interventions: [intervention, region] },
        { interventions: [ended, later] },
        { interventions: [intervention] },
      ),
    ).toMatchObject({ G1: '4/5', 'G1.declined': '1/4', G2: '1/1' });
    expect(of({ sips: [{ ...sip, heldOn: '2026-03-23' }] })).toMatchObject({ G2: '0/1' });
    expect(of({ agreements: [{ ...agreement, type: 'referOn' }] }, {})).toMatchObject({ G3: '1/2' });
  });
});
