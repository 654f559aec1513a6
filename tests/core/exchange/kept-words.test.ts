/** Words of obstacles on their way to the steering group, past a machine that does not know the child in them. */
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCore } from '../../../core/open-core.ts';
import { aCase, anErasure } from '../../support/case-builders.ts';
import { exchangeTeam } from '../../support/exchange-team.ts';
import type { Team, TeamMachine } from '../../support/exchange-team.ts';

const CHILD = 'Sagalill';
const NAMING = `${CHILD} väntar på tid.`;
let team: Team;
let ours: TeamMachine;
let other: TeamMachine;
let steering: TeamMachine;
beforeEach(() => {
  team = exchangeTeam([
    { role: 'coordinator', unitId: 'unit-school' },
    { role: 'steering', unitId: 'unit-school' },
  ]);
  const [first, second, third] = team.machines;
  if (first === undefined || second === undefined || third === undefined) throw new Error('three machines');
  [ours, other, steering] = [first, second, third];
});
afterEach(() => team.close());

const raise = (at: TeamMachine, text: string): string => {
  const fields = { kind: 'queue' as const, unitIds: ['unit-school'], ownerUnitId: null, text };
  const obstacleId = at.call('obstacles.raise', { ...fields, meetingId: null })?.obstacleId ?? '';
  // Texts that point to nobody here are let through; the others are from before texts were looked through.
  at.core.write('obstacles.forward', (tx) => tx.set('obstacles', obstacleId, { forwardedOn: '2026-11-24' }));
  return obstacleId;
};
const reword = (at: TeamMachine, obstacleId: string, text: string): void => {
  team.clock.now += 1000;
  at.call('obstacles.change', { obstacleId, fields: { text } });
};
const give = (from: TeamMachine, to: TeamMachine): void => {
  team.clock.now += 1000;
  expect(to.take(from.bundleFor(to))).toBeUndefined();
};
const aFile = (from: TeamMachine): string => gunzipSync(from.bundleFor(steering)).toString();
/** What reaches the group, by the obstacle. */
const textsThere = (from: TeamMachine): string[] => {
  give(from, steering);
  return steering.call('obstacles.list', null)?.map(({ text }) => text) ?? [];
};
const kept = (at: TeamMachine) => at.call('exchange.preview', { to: [steering.id] })?.keptWords;
/** A case that may be known where it was raised alone. */
const protectedCase = (at: TeamMachine): string => {
  const fields = aCase({ firstName: CHILD, identityProtection: 'marked', namedUserIds: [at.userId] });
  return at.call('cases.raise', { fields, returnOf: null, draftKey: null })?.caseId ?? '';
};

describe('a protected child who is known at another machine alone', () => {
  let caseId: string;
  beforeEach(() => {
    caseId = protectedCase(other);
    give(other, ours);
  });

  it('lies here without the name', () => {
    expect(ours.core.store.all('SELECT id, first_name AS name FROM cases')).toEqual([
      { id: caseId, name: null },
    ]);
  });

  it('reaches nobody in an obstacle that is raised there, and is told of as a child whom nobody names', () => {
    const id = raise(other, NAMING);
    give(other, ours);
    expect(aFile(ours)).not.toContain(CHILD);
    expect(textsThere(ours)).toEqual(['']);
    expect(kept(ours)).toMatchObject([{ namesChild: true, waitsFor: [] }]);
    expect(ours.call('obstacles.list', null)).toMatchObject([{ id, isHeld: true, namesErased: false }]);
    expect(ours.refusal('obstacles.forward', { obstacleId: id, on: '2026-11-24' })).toBe('obstacle.named');
  });

  it('reaches nobody in what is written here, before the other machine has read it and after', () => {
    const id = raise(ours, NAMING);
    expect(kept(ours)).toMatchObject([{ namesChild: false, waitsFor: [`user-0, ${other.id}`] }]);
    expect(aFile(ours)).not.toContain(CHILD);
    give(ours, other);
    expect(aFile(ours)).not.toContain(CHILD);
    give(other, ours);
    expect(aFile(ours)).not.toContain(CHILD);
    expect(kept(ours)).toMatchObject([{ namesChild: true }]);

    reword(ours, id, 'Många väntar på tid.');
    expect(textsThere(ours)).toEqual(['']);
    give(ours, other);
    give(other, ours);
    expect(kept(ours)).toEqual([]);
    expect(aFile(ours)).not.toContain(CHILD);
    expect(textsThere(ours)).toEqual(['Många väntar på tid.']);
  });

  it('reaches nobody in an answer', () => {
    const id = raise(ours, 'Kön är lång.');
    give(ours, other);
    give(other, ours);
    const answer = { on: '2026-11-24', decided: `${CHILD} får en tid.`, who: 'Chefen', by: null };
    ours.call('obstacles.answer', { obstacleId: id, answer });
    expect(aFile(ours)).not.toContain(CHILD);
    give(ours, other);
    give(other, ours);
    expect(aFile(ours)).not.toContain(CHILD);
    expect(ours.call('obstacles.list', null)).toMatchObject([{ isHeld: false, isAnswerHeld: true }]);
  });

  it('is found in what stood there before the case was raised', () => {
    const id = raise(other, 'Tor väntar på tid.');
    give(other, ours);
    other.core.write('cases.change', (tx) => tx.set('cases', caseId, { firstName: 'Tor' }));
    give(other, ours);
    expect(aFile(ours)).not.toContain('Tor väntar');
    // Also once the name has been corrected.
    other.core.write('cases.change', (tx) => tx.set('cases', caseId, { firstName: 'Tove' }));
    reword(ours, id, 'Tor väntar än.');
    give(ours, other);
    give(other, ours);
    expect(aFile(ours)).not.toContain('Tor väntar');
  });

  it('is not shown to the group at this machine either', () => {
    raise(ours, NAMING);
    const db = ours.core.store.raw;
    const now = (): number => team.clock.now;
    const group = openCore({ db, userId: steering.userId, now, emit: () => {} });
    expect(group.call('obstacles.list', null)).toMatchObject({ value: [{ text: '', isHeld: true }] });
  });
});

describe('a child whose case has been erased here', () => {
  let caseId: string;
  beforeEach(() => {
    const fields = aCase({ firstName: CHILD });
    caseId = ours.call('cases.raise', { fields, returnOf: null, draftKey: null })?.caseId ?? '';
    give(ours, other);
    give(other, ours);
  });
  const erase = (): void => {
    ours.core.write('erasures.erase', (tx) => tx.add('erasures', anErasure(caseId)));
  };

  it('reaches nobody in what comes from a machine that has not heard of it', () => {
    erase();
    raise(other, NAMING);
    give(other, ours);
    expect(aFile(ours)).not.toContain(CHILD);
    expect(textsThere(ours)).toEqual(['']);
    give(ours, other);
    give(other, ours);
    expect(aFile(ours)).not.toContain(CHILD);
    expect(ours.call('obstacles.list', null)).toMatchObject([{ isHeld: true, namesErased: true }]);
  });

  it('reaches nobody in words that reach the other machine in one file with the erasure', () => {
    erase();
    raise(ours, NAMING);
    expect(aFile(ours)).not.toContain(CHILD);
    give(ours, other);
    expect(other.core.store.all('SELECT id FROM cases')).toEqual([]);
    give(other, ours);
    expect(ours.call('obstacles.list', null)).toMatchObject([{ namesErased: true }]);
    expect(aFile(ours)).not.toContain(CHILD);
  });
});

describe('words without a child', () => {
  it('go once every other coordinator’s machine has said that it has read them', () => {
    raise(ours, 'Kön är lång.');
    expect(textsThere(ours)).toEqual(['']);
    give(ours, other);
    expect(textsThere(ours)).toEqual(['']);
    give(other, ours);
    expect(textsThere(ours)).toEqual(['Kön är lång.']);
  });

  it('wait for nobody who wrote them, and for no machine that is shut out', () => {
    raise(other, 'Lokalen är trång.');
    give(other, ours);
    expect(kept(ours)).toEqual([]);
    raise(ours, 'Kön är lång.');
    expect(kept(ours)).toMatchObject([{ waitsFor: [`user-0, ${other.id}`] }]);
    ours.call('exchange.revoke', { machineId: other.id });
    expect(kept(ours)).toEqual([]);
    expect(textsThere(ours).toSorted()).toEqual(['Kön är lång.', 'Lokalen är trång.']);
  });

  it('go back to the group that wrote them, and are listed for no other receiver', () => {
    const id = raise(other, 'Kön är lång.');
    give(other, ours);
    give(ours, steering);
    const answer = { on: '2026-11-24', decided: 'En tjänst till.', who: 'Chefen', by: null };
    steering.call('obstacles.answer', { obstacleId: id, answer });
    give(steering, ours);
    expect(kept(ours)).toEqual([]);
    expect(aFile(ours)).toContain('En tjänst till.');
    raise(ours, 'Lokalen är trång.');
    expect(ours.call('exchange.preview', { to: [other.id] })?.keptWords).toEqual([]);
  });
});
