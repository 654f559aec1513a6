import { describe, expect, it } from 'vitest';
import {
  batonOf,
  countHandovers,
  handedBack,
  handoverSteps,
  openOffer,
} from '../../../domain/handovers/baton-rules.ts';
import type { BatonFacts } from '../../../domain/handovers/baton-rules.ts';
import { batonStops } from '../../../domain/handovers/baton-stops.ts';
import type { HandoverAnswer } from '../../../domain/handovers/handovers.ts';

const first = {
  firstUnitId: 'school',
  firstPersonId: 'maja',
  raisedOn: '2026-09-01',
  closings: [],
  offers: [],
  answers: [],
  contacts: [],
} satisfies BatonFacts;

/** Stamps sort as text; these say their order alone. */
const written = <B>(id: string, at: number, body: B) => ({
  id,
  hlc: `t${String(at).padStart(4, '0')}`,
  userId: 'vera',
  body,
});

const offer = (id: string, at: number, to: string, on: string, turn: string | null = null) =>
  written(id, at, {
    caseId: 'case',
    turn,
    fromUnitId: 'school',
    toUnitId: to,
    what: 'Hålla i',
    why: 'Nästa steg är ert.',
    offeredOn: on,
    answerBy: `${on.slice(0, 8)}${String(Number(on.slice(8)) + 7).padStart(2, '0')}`,
  });

const answer = (
  handoverId: string,
  at: number,
  kind: HandoverAnswer['answer'],
  on: string,
  contactPersonId: string | null = null,
) =>
  written(`${handoverId}/${at}`, at, {
    caseId: 'case',
    handoverId,
    answer: kind,
    on,
    reason: kind === 'declined' ? ('queue' as const) : null,
    words: kind === 'declined' ? 'Fem veckors kö.' : '',
    contactPersonId,
  });

const states = (facts: BatonFacts, today: string): string[] =>
  handoverSteps(facts, today).map((step) => `${step.offer.id} ${step.state} ${step.on}`);

describe('the holder', () => {
  it('is whoever raised the case, until another unit has said yes', () => {
    const asked = { ...first, offers: [offer('a', 1, 'bup', '2026-10-01')] };
    for (const facts of [first, asked])
      expect(batonOf(facts)).toEqual({
        turn: null,
        unitId: 'school',
        personId: 'maja',
        since: '2026-09-01',
      });
  });

  it.each(['declined', 'withdrawn'] as const)('stays after an answer that is %s', (kind) => {
    const facts = {
      ...first,
      offers: [offer('a', 1, 'bup', '2026-10-01')],
      answers: [answer('a', 2, kind, '2026-10-02')],
    };
    expect(batonOf(facts).unitId).toBe('school');
    expect(states(facts, '2026-10-20')).toEqual([`a ${kind} 2026-10-02`]);
  });

  it('is the unit that said yes, with whom it named, from that day', () => {
    const facts = {
      ...first,
      offers: [offer('a', 1, 'bup', '2026-10-01')],
      answers: [answer('a', 2, 'accepted', '2026-10-08', 'sara')],
    };
    expect(batonOf(facts)).toEqual({ turn: 'a', unitId: 'bup', personId: 'sara', since: '2026-10-08' });
  });

  it('is the first of two that say yes, and the other is told so', () => {
    const facts = {
      ...first,
      offers: [offer('a', 1, 'bup', '2026-10-01'), offer('b', 2, 'social', '2026-10-01')],
      answers: [
        answer('b', 3, 'accepted', '2026-10-02', 'petra'),
        answer('a', 4, 'accepted', '2026-10-02', 'sara'),
      ],
    };
    for (const answers of [facts.answers, facts.answers.toReversed()]) {
      const either = { ...facts, answers };
      expect(batonOf(either)).toMatchObject({ unitId: 'social', personId: 'petra' });
      expect(states(either, '2026-10-03')).toEqual(['a overtaken 2026-10-02', 'b accepted 2026-10-02']);
      expect(handedBack(handoverSteps(either, '2026-10-03'), batonOf(either), [])).toMatchObject([
        { why: 'collided', step: { offer: { id: 'a' } } },
      ]);
    }
  });

  it('does not change by what was asked in a turn that another yes has undone', () => {
    const facts = {
      ...first,
      offers: [
        offer('a', 1, 'bup', '2026-10-01'),
        offer('b', 2, 'social', '2026-10-01'),
        offer('c', 5, 'vc', '2026-10-03', 'a'),
      ],
      answers: [
        answer('b', 3, 'accepted', '2026-10-02'),
        answer('a', 4, 'accepted', '2026-10-02'),
        answer('c', 6, 'accepted', '2026-10-04'),
      ],
    };
    expect(batonOf(facts).unitId).toBe('social');
  });

  it('names another contact person only while its own turn lasts', () => {
    const contact = (at: number, turn: string | null, personId: string) =>
      written(personId, at, { caseId: 'case', turn, personId, on: '2026-10-05' });
    const facts = {
      ...first,
      contacts: [contact(1, null, 'tobias')],
      offers: [offer('a', 2, 'bup', '2026-10-01')],
    };
    expect(batonOf(facts).personId).toBe('tobias');
    const accepted = { ...facts, answers: [answer('a', 3, 'accepted', '2026-10-02', 'sara')] };
    expect(batonOf(accepted).personId).toBe('sara');
    const late = { ...accepted, contacts: [...facts.contacts, contact(4, null, 'kim')] };
    expect(batonOf(late).personId).toBe('sara');
    expect(batonOf({ ...late, contacts: [...late.contacts, contact(5, 'a', 'olle')] }).personId).toBe('olle');
  });
});

describe('an offer without an answer', () => {
  const facts = { ...first, offers: [offer('a', 1, 'bup', '2026-10-01')] };

  it.each([
    ['2026-10-01', 'a offered 2026-10-01'],
    ['2026-10-08', 'a offered 2026-10-01'],
    ['2026-10-09', 'a expired 2026-10-09'],
    ['2027-01-01', 'a expired 2026-10-09'],
  ])('on %s is: %s', (today, state) => {
    expect(states(facts, today)).toEqual([state]);
  });

  it('cannot be answered once its day has passed', () => {
    const late = { ...facts, answers: [answer('a', 2, 'accepted', '2026-10-09', 'sara')] };
    expect(batonOf(late).unitId).toBe('school');
    expect(states(late, '2026-10-10')).toEqual(['a expired 2026-10-09']);
  });

  it('ends when the case is closed, unless it had run out before', () => {
    expect(states({ ...facts, closings: ['2026-10-05'] }, '2026-12-01')).toEqual(['a overtaken 2026-10-05']);
    expect(states({ ...facts, closings: ['2026-10-09'] }, '2026-12-01')).toEqual(['a expired 2026-10-09']);
  });

  it('is the one that waits; of two that did not know of each other the first', () => {
    const two = { ...facts, offers: [offer('b', 5, 'vc', '2026-10-02'), ...facts.offers] };
    expect(openOffer(handoverSteps(two, '2026-10-03'))?.offer.id).toBe('a');
    expect(openOffer(handoverSteps(two, '2026-10-20'))).toBeUndefined();
  });
});

describe('what has come back to the team', () => {
  const declined = {
    ...first,
    offers: [offer('a', 10, 'bup', '2026-10-01')],
    answers: [answer('a', 20, 'declined', '2026-10-08')],
  };
  const expired = { ...first, offers: declined.offers };
  const back = (facts: BatonFacts, decisions: readonly { hlc: string; body: { meetingId: string } }[]) =>
    handedBack(handoverSteps(facts, '2026-10-20'), batonOf(facts), decisions).map(({ why }) => why);
  const decided = (at: number, meetingId: string) => ({
    hlc: `t${String(at).padStart(4, '0')}`,
    body: { meetingId },
  });

  it('waits until a meeting has decided about the case', () => {
    expect(back(declined, [])).toEqual(['declined']);
    expect(back(declined, [decided(5, '2026-10-01')])).toEqual(['declined']);
    expect(back(declined, [decided(30, '2026-10-15')])).toEqual([]);
    expect(back(expired, [decided(5, '2026-10-08')])).toEqual(['expired']);
    expect(back(expired, [decided(30, '2026-10-09')])).toEqual([]);
  });

  it('is not lost when the no comes on the meeting day, after the meeting has decided', () => {
    expect(back(declined, [decided(15, '2026-10-08')])).toEqual(['declined']);
  });

  it('is over when another unit has taken the case', () => {
    const taken = {
      ...declined,
      offers: [...declined.offers, offer('b', 30, 'vc', '2026-10-09')],
      answers: [...declined.answers, answer('b', 40, 'accepted', '2026-10-10', 'anton')],
    };
    expect(back(taken, [])).toEqual([]);
    expect(countHandovers(taken, { returnedOn: null, startedOn: null }, '2026-10-20')).toEqual({
      declined: 1,
      expired: 0,
      unitsBeforeStart: 3,
    });
  });

  it('draws the way as it went: out, back and on', () => {
    const facts = {
      ...declined,
      offers: [...declined.offers, offer('b', 30, 'vc', '2026-10-19')],
    };
    expect(batonStops(facts, '2026-10-20').map(({ kind, unitId }) => `${kind} ${unitId}`)).toEqual([
      'held school',
      'declined bup',
      'holds school',
      'offered vc',
    ]);
  });

  it('counts the units met before help began, and none after', () => {
    const facts = { ...first, offers: [offer('a', 1, 'bup', '2026-10-01')] };
    const started = (startedOn: string) =>
      countHandovers(facts, { returnedOn: null, startedOn }, '2026-10-20');
    expect(started('2026-09-20')).toMatchObject({ unitsBeforeStart: 1, expired: 1 });
    expect(started('2026-10-05')).toMatchObject({ unitsBeforeStart: 2 });
  });

  it('counts the units anew when the case is taken up again, from whoever holds it then; what was in vain adds up', () => {
    const facts = {
      ...first,
      closings: ['2026-10-20'],
      offers: [
        offer('a', 1, 'bup', '2026-10-01'),
        offer('b', 3, 'vc', '2026-10-10'),
        offer('c', 5, 'social', '2026-12-01', 'b'),
        offer('d', 7, 'house', '2026-12-10', 'b'),
      ],
      answers: [
        answer('a', 2, 'declined', '2026-10-02'),
        answer('b', 4, 'accepted', '2026-10-12', 'anton'),
        answer('c', 6, 'declined', '2026-12-02'),
        answer('d', 8, 'accepted', '2026-12-11', 'sara'),
      ],
    };
    const counted = (startedOn: string | null) =>
      countHandovers(facts, { returnedOn: '2026-12-01', startedOn }, '2026-12-20');
    // vc that had it, social that said no, house that said yes; school and bup were met before.
    expect(counted(null)).toEqual({ declined: 2, expired: 0, unitsBeforeStart: 3 });
    expect(counted('2026-12-05')).toMatchObject({ unitsBeforeStart: 2 });
    expect(counted('2026-12-01')).toMatchObject({ unitsBeforeStart: 2 });
  });
});
