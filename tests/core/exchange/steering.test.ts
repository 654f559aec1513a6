/** The steering group's machine: obstacles and figures there, answers back, and no child in either. */
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listReceipts } from '../../../db/exchange-sql.ts';
import { aConsent, aCase, anErasure } from '../../support/case-builders.ts';
import { exchangeTeam } from '../../support/exchange-team.ts';
import type { Team, TeamMachine } from '../../support/exchange-team.ts';

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
