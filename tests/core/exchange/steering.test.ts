/** The steering group's machine: obstacles and figures there, answers back, and no child in either. */
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listReceipts } from '../../../db/exchange-sql.ts';
import { aConsent, aCase, anErasure } from '../../support/case-builders.ts';
import { exchangeTeam } from '../../support/exchange-team.ts';
import type { Team, TeamMachine } from '../../support/exchange-team.ts';
import { nextLine, remade } from '../../support/forged-bundles.ts';

let team: Team;
let ours: TeamMachine;
let steering: TeamMachine;
beforeEach(() => {
  team = exchangeTeam([{ role: 'steering', unitId: 'unit-school' }]);
  const [first, second] = team.machines;
  if (first === undefined || second === undefined) throw new Error('two machines');
  [ours, steering] = [first, second];
});
afterEach(() => team.close());

const obstacle = (text: string): string =>
  ours.call('obstacles.raise', {
    kind: 'queue',
    unitIds: ['unit-school'],
    ownerUnitId: null,
    text,
    meetingId: null,
  })?.obstacleId ?? '';
const forward = (obstacleId: string, on: string | null = '2026-11-24'): void => {
  ours.call('obstacles.forward', { obstacleId, on });
};
const answer = { on: '2026-11-24', decided: 'En tjänst till.', who: 'Enhetschefen', by: null };
const give = (from: TeamMachine, to: TeamMachine): void => {
  expect(to.take(from.bundleFor(to))).toBeUndefined();
};

it('is asked what has been brought before it, answers, and is told when it is asked no more', () => {
  const asked = obstacle('Kön är lång.');
  forward(asked);
  obstacle('Bara vårt än.');
  give(ours, steering);
  expect(steering.call('obstacles.list', null)).toMatchObject([{ id: asked, text: 'Kön är lång.' }]);
  steering.call('obstacles.answer', { obstacleId: asked, answer });
  expect(ours.inspect(steering.bundleFor(ours))).toMatchObject({ refusedCount: 0, withheld: 0 });
  give(steering, ours);
  expect(ours.call('obstacles.list', null)?.find(({ id }) => id === asked)).toMatchObject({ answer });
});

it('is sent no version of a text that points to a child, and the one in other words', () => {
  ours.call('cases.raise', { fields: aCase({ firstName: 'Nova' }), returnOf: null, draftKey: null });
  const asked = obstacle('Nova väntar på tid.');
  ours.call('obstacles.change', { obstacleId: asked, fields: { text: 'Många väntar på tid.' } });
  forward(asked);
  expect(gunzipSync(ours.bundleFor(steering)).toString()).not.toContain('Nova');
  give(ours, steering);
  expect(steering.call('obstacles.list', null)).toMatchObject([
    { id: asked, text: 'Många väntar på tid.', isHeld: false },
  ]);
});

it('does not see an obstacle that was taken back', () => {
  const asked = obstacle('Kön är lång.');
  forward(asked);
  give(ours, steering);
  forward(asked, null);
  ours.call('obstacles.change', { obstacleId: asked, fields: { text: 'Ändrat hos oss.' } });
  expect(gunzipSync(ours.bundleFor(steering)).toString()).not.toContain('Ändrat hos oss');
  give(ours, steering);
  expect(steering.call('obstacles.list', null)).toEqual([]);
});

it('is refused by name in everything else, and its chain goes on', () => {
  const [asked, own] = [obstacle('Kön är lång.'), obstacle('Bara vårt än.')];
  forward(asked);
  give(ours, steering);
  const caseId = ours.call('cases.raise', { fields: aCase(), returnOf: null, draftKey: null })?.caseId ?? '';
  steering.core.write('obstacles.answer', (tx) => {
    tx.set('obstacles', asked, { text: 'En annan fråga.' });
    tx.set('obstacles', own, { answer });
    tx.set('users', ours.userId, { role: 'steering' });
    tx.add('notes', {
      caseId,
      on: '2026-11-24',
      text: 'Från styrgruppen.',
      category: 'school',
      authorUnitId: 'unit-school',
      limit: { to: 'team' },
      aboutOther: null,
    });
  });
  steering.call('obstacles.answer', { obstacleId: asked, answer });
  const plan = ours.inspect(steering.bundleFor(ours));
  expect(plan.refused.map(({ entity, field, why }) => `${entity}.${field} ${why}`)).toEqual([
    'obstacles.text mayNotWrite',
    'obstacles.answer notAsked',
    'users.role mayNotWrite',
    'notes.fact mayNotWrite',
  ]);
  give(steering, ours);
  expect(ours.core.store.all('SELECT id FROM notes')).toEqual([]);
  expect(ours.core.user().role).toBe('coordinator');
  expect(JSON.parse(listReceipts(ours.core.store, 1)[0]?.body ?? '{}')).toMatchObject({ refused: 4 });
});

describe('an answer that its own machine would not take', () => {
  let asked: string;
  const reasons = () =>
    ours.inspect(steering.bundleFor(ours)).refused.map(({ field, why }) => `${field} ${why}`);
  /** By hand, as somebody at the machine could. */
  const write = (fields: object): void =>
    steering.core.write('obstacles.answer', (tx) => tx.set('obstacles', asked, fields));
  const answerHere = () => ours.call('obstacles.list', null)?.find(({ id }) => id === asked)?.answer;
  beforeEach(() => {
    asked = obstacle('Kön är lång.');
    forward(asked);
    give(ours, steering);
  });

  it.each([
    ['from before the group was asked', { on: '2026-11-23' }],
    ['of tomorrow', { on: '2026-11-25' }],
    ['to be done before it was decided', { by: '2026-11-01' }],
  ])('is refused: %s', (_what, days) => {
    write({ answer: { ...answer, ...days }, reportedAt: null });
    expect(reasons()).toEqual(['answer oddDay', 'reportedAt mayNotWrite']);
    give(steering, ours);
    expect(answerHere()).toBeNull();
  });

  it.each([null, { ...answer, decided: '' }, { on: answer.on }])(
    'is refused when it says nothing: %#',
    (none) => {
      // The case log refuses to write most of it, so a file tells it.
      const line = nextLine(steering, {
        entity: 'obstacles',
        rowId: asked,
        field: 'answer',
        value: JSON.stringify(none),
        nonce: 'a'.repeat(32),
      });
      const bytes = remade(steering.bundleFor(ours), { lines: [line] }, steering);
      if (none === null) expect(ours.inspect(bytes).refused).toMatchObject([{ why: 'mayNotWrite' }]);
      else expect(ours.take(bytes)).toBe('exchange.unknownName');
    },
  );

  it('is refused once the obstacle is closed, and taken in when it has been opened again', () => {
    steering.call('obstacles.answer', { obstacleId: asked, answer });
    give(steering, ours);
    ours.call('obstacles.close', { obstacleId: asked, isClosed: true });
    const second = { ...answer, decided: 'Två tjänster till.' };
    team.clock.now += 1000;
    steering.call('obstacles.answer', { obstacleId: asked, answer: second });
    expect(reasons()).toEqual(['answer closed']);
    give(steering, ours);
    expect(answerHere()).toEqual(answer);
    ours.call('obstacles.close', { obstacleId: asked, isClosed: false });
    give(steering, ours);
    expect(answerHere()).toEqual(second);
  });

  it('is heard when the day it was to be asked has been moved meanwhile', () => {
    steering.call('obstacles.answer', { obstacleId: asked, answer });
    forward(asked, '2026-12-01');
    give(steering, ours);
    expect(answerHere()).toEqual(answer);
  });

  it('cannot have an old one told once more', () => {
    steering.call('obstacles.answer', { obstacleId: asked, answer });
    give(steering, ours);
    ours.core.write('meetings.seal', (tx) => tx.set('obstacles', asked, { reportedAt: '2026-11-26' }));
    give(ours, steering);
    write({ reportedAt: null });
    expect(reasons()).toEqual(['reportedAt mayNotWrite']);
  });
});

it('gets nothing of any case: no id, number, name, word, consent, or erasure', () => {
  const fields = aCase({ firstName: 'Sagalill', question: 'Vem börjar hos barnet?' });
  const raised = ours.call('cases.raise', { fields, returnOf: null, draftKey: null });
  const caseId = raised?.caseId ?? '';
  ours.call('consents.register', { consent: aConsent(caseId), replaces: null, draftKey: null });
  ours.call('notes.add', {
    caseId,
    text: 'En anteckning om barnet.',
    category: 'school',
    limit: { to: 'team' },
    aboutOther: null,
    authorUnitId: null,
  });
  const number = ours.core.store.one<{ number: string }>('SELECT number FROM cases')?.number ?? '';
  ours.core.write('erasures.erase', (tx) =>
    tx.add('erasures', anErasure('case-erased', { number: 'K-26-098' })),
  );
  const text = gunzipSync(ours.bundleFor(steering)).toString();
  expect(text).toContain('unit-school');
  for (const word of [
    caseId,
    number,
    'Sagalill',
    'Vem börjar',
    'En anteckning',
    'Björkskolan',
    'K-26-098',
    'case-erased',
  ])
    expect(text).not.toContain(word);
  for (const entity of ['cases', 'consents', 'notes', 'erasures', 'agendaItems', 'seals', 'meetings'])
    expect(text).not.toContain(`"entity":"${entity}"`);
});
