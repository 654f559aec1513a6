/** What a file to the steering group's machine says beside its words: no deed in a case, and no moment of one. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readBundle } from '../../../core/exchange/bundle-text.ts';
import { verifyChains } from '../../../db/changes/verify.ts';
import { aCase, anErasure } from '../../support/case-builders.ts';
import { exchangeTeam } from '../../support/exchange-team.ts';
import type { Team, TeamMachine } from '../../support/exchange-team.ts';

let team: Team;
let ours: TeamMachine;
let member: TeamMachine;
let steering: TeamMachine;
let caseId: string;
beforeEach(() => {
  team = exchangeTeam([
    { role: 'member', unitId: 'unit-school-health' },
    { role: 'steering', unitId: 'unit-school' },
  ]);
  const [first, second, third] = team.machines;
  if (first === undefined || second === undefined || third === undefined) throw new Error('three machines');
  [ours, member, steering] = [first, second, third];
  const fields = aCase({ firstName: 'Sagalill' });
  caseId = ours.call('cases.raise', { fields, returnOf: null, draftKey: null })?.caseId ?? '';
});
afterEach(() => team.close());

const obstacle = (command: string, id: string, text: string): void => {
  team.clock.now += 1000;
  ours.core.write(command, (tx) =>
    tx.set('obstacles', id, {
      number: id.toUpperCase(),
      kind: 'queue',
      text,
      unitIds: ['unit-school'],
      raisedOn: '2026-11-24',
      forwardedOn: '2026-11-24',
    }),
  );
};
const give = (from: TeamMachine, to: TeamMachine): void => {
  team.clock.now += 1000;
  expect(to.take(from.bundleFor(to))).toBeUndefined();
};

it('names no command of a task, a case or an erasure, and its chains hold all the same', () => {
  obstacle('obstacles.change', 'h-1', 'Kön är lång.');
  obstacle('commitments.move', 'h-2', 'Ingen tid före jul.');
  obstacle('meetings.defer', 'h-3', 'Uppdraget är oklart.');
  obstacle('obstacles.raise', 'h-4', 'Sagalill väntar på tid.');
  ours.core.write('erasures.erase', (tx) => {
    tx.set('obstacles', 'h-4', { namesErased: true });
    tx.add('erasures', anErasure(caseId));
  });
  const { lines } = readBundle(ours.bundleFor(steering));
  const told = lines.flatMap((line) => ('entity' in line && line.entity === 'obstacles' ? [line] : []));
  expect(new Set(told.map(({ command }) => command))).toEqual(new Set(['exchange.send']));
  expect(told.every((line) => line.nonce === undefined && line.cut === true)).toBe(true);
  expect(told.filter(({ field }) => field === 'namesErased')).toEqual([]);
  const commands = lines.flatMap((line) => ('entity' in line ? [line.command] : []));
  expect(commands.filter((command) => /commitments|defer|erasures|obstacles/.test(command))).toEqual([]);
  give(ours, steering);
  expect(
    steering
      .call('obstacles.list', null)
      ?.map(({ text }) => text)
      .toSorted(),
  ).toEqual(['', 'Ingen tid före jul.', 'Kön är lång.', 'Uppdraget är oklart.']);
  expect(verifyChains(steering.core.store).broken).toBe(0);
  // What has come under a neutral name is answered, and the answer is taken in.
  const answer = { on: '2026-11-24', decided: 'En tjänst till.', who: 'Chefen', by: null };
  steering.call('obstacles.answer', { obstacleId: 'h-2', answer });
  give(steering, ours);
  expect(ours.call('obstacles.list', null)?.find(({ id }) => id === 'h-2')).toMatchObject({ answer });
});

it('says of no machine when it last wrote in a case, and what is lacking there is counted without cases', () => {
  obstacle('obstacles.raise', 'h-1', 'Kön är lång.');
  give(ours, member);
  team.clock.now += 60_000;
  ours.call('cases.change', { caseId, fields: { question: 'Vem börjar?' } });
  const of = (where: string): string[] =>
    ours.core.store.all<{ hlc: string }>(`SELECT hlc FROM change WHERE ${where}`).map(({ hlc }) => hlc);
  const { header } = readBundle(ours.bundleFor(steering));
  const marks = header.has.map(({ upTo }) => upTo);
  const outside = of("case_id = ''");
  expect(marks.filter((mark) => !outside.includes(mark))).toEqual([]);
  for (const stamp of of("case_id <> ''")) expect(JSON.stringify(header)).not.toContain(stamp);
  give(ours, steering);
  give(steering, ours);
  const lackingThere = (): number | undefined =>
    ours.call('exchange.machines', null)?.find(({ id }) => id === steering.id)?.lacking;
  expect(lackingThere()).toBe(0);
  ours.call('cases.change', { caseId, fields: { question: 'Vem tar det?' } });
  expect(lackingThere()).toBe(0);
  obstacle('obstacles.raise', 'h-2', 'Lokalen är trång.');
  expect(lackingThere()).toBe(6);
});
