/** A name goes with its case, and with it the means to find it in an obstacle: so that is said before. */
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { aCase, anErasure } from '../../support/case-builders.ts';
import { closedCase, decision, DUE, HELD, SECRET } from '../../support/erasable-case.ts';
import { exchangeTeam } from '../../support/exchange-team.ts';
import { testCore } from '../../support/test-core.ts';
import { steeringOf } from '../../support/unit-members.ts';

const NAME = `${SECRET}-Namn`;
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});
const anObstacle = (text: string) => ({
  kind: 'queue' as const,
  unitIds: ['unit-school'],
  ownerUnitId: null,
  text,
  meetingId: null,
});
const answer = { on: HELD, decided: `${NAME} får en tid.`, who: 'Chefen', by: null };

describe('when the case is erased', () => {
  it('what has named the child, in any version or in the answer, stays from the steering group for good', () => {
    const core = testCore();
    closing.push(() => core.close());
    const caseId = closedCase(core);
    const raise = (text: string): string => core.call('obstacles.raise', anObstacle(text)).obstacleId;
    const [named, reworded, answered, other] = [
      raise(`${NAME} väntar på tid.`),
      raise(`${NAME} väntar på tid.`),
      raise('Kön är lång.'),
      raise('Lokalen är trång.'),
    ];
    core.call('obstacles.change', { obstacleId: reworded, fields: { text: 'Många väntar.' } });
    // From before texts were looked through.
    core.core.write('obstacles.forward', (tx) => {
      for (const id of [named, reworded, answered, other]) tx.set('obstacles', id, { forwardedOn: HELD });
      tx.set('obstacles', answered, { answer });
    });
    core.goTo(DUE);
    const steering = steeringOf(core);
    const textOf = (id: string, by = steering): string | undefined =>
      by.call('obstacles.list', null).find((row) => row.id === id)?.text;
    expect([named, reworded, answered, other].map((id) => textOf(id))).toEqual([
      '',
      'Många väntar.',
      'Kön är lång.',
      'Lokalen är trång.',
    ]);
    const numbers = new Map(core.call('obstacles.list', null).map(({ id, number }) => [id, number]));
    expect(core.call('erasures.list', null).due.find((due) => due.caseId === caseId)?.namedIn).toEqual([
      numbers.get(named),
      numbers.get(answered),
    ]);
    core.call('erasures.erase', { caseId, ...decision });
    const shown = JSON.stringify(steering.call('obstacles.list', null));
    expect(shown).not.toContain(SECRET);
    expect([named, reworded, answered, other].map((id) => textOf(id))).toEqual([
      '',
      '',
      '',
      'Lokalen är trång.',
    ]);
    // Nothing is lost to the team.
    expect(textOf(named, core)).toBe(`${NAME} väntar på tid.`);
    core.call('obstacles.change', { obstacleId: named, fields: { text: `Om ${NAME} igen.` } });
    expect(textOf(named)).toBe('');
    expect(core.refusal('obstacles.forward', { obstacleId: named, on: DUE })).toBe(
      'rule:obstacle.namesErased',
    );
    core.call('obstacles.forward', { obstacleId: other, on: DUE });
  });
});

describe('when the erasure comes from another machine', () => {
  it('what was written here alone is held all the same, and is in no file to the steering group', () => {
    const team = exchangeTeam([
      { role: 'coordinator', unitId: 'unit-house' },
      { role: 'steering', unitId: 'unit-school' },
    ]);
    closing.push(() => team.close());
    const [first, second, steering] = team.machines;
    if (first === undefined || second === undefined || steering === undefined)
      throw new Error('three machines');
    const fields = aCase({ firstName: 'Sagalill' });
    const caseId = first.call('cases.raise', { fields, returnOf: null, draftKey: null })?.caseId ?? '';
    expect(second.take(first.bundleFor(second))).toBeUndefined();
    const obstacleId =
      second.call('obstacles.raise', anObstacle('Sagalill väntar på tid.'))?.obstacleId ?? '';
    second.core.write('obstacles.forward', (tx) =>
      tx.set('obstacles', obstacleId, { forwardedOn: '2026-11-24' }),
    );
    first.core.write('erasures.erase', (tx) => tx.add('erasures', anErasure(caseId)));
    team.clock.now += 1000;
    expect(second.take(first.bundleFor(second))).toBeUndefined();
    expect(second.core.store.all('SELECT id FROM cases')).toEqual([]);
    expect(second.call('obstacles.list', null)).toMatchObject([{ id: obstacleId, namesErased: true }]);
    expect(gunzipSync(second.bundleFor(steering)).toString()).not.toContain('Sagalill');
    expect(steering.take(second.bundleFor(steering))).toBeUndefined();
    expect(steering.call('obstacles.list', null)).toMatchObject([
      { id: obstacleId, text: '', isHeld: true, namesErased: false },
    ]);
  });
});
