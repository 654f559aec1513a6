/** What came as hashes and may be known later is completed by whoever has it, in any order, also over a third machine. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readBundle } from '../../../core/exchange/bundle-text.ts';
import { listLacking } from '../../../db/exchange-sql.ts';
import { getRow } from '../../../db/rows.ts';
import { readSeal } from '../../../db/seals-sql.ts';
import { aCase, aConsent, aDecision, anErasure } from '../../support/case-builders.ts';
import { exchangeTeam } from '../../support/exchange-team.ts';
import type { Team, TeamMachine } from '../../support/exchange-team.ts';
import { FOUNDER } from '../../support/test-core.ts';

const MEETING = '2026-11-26';

interface Three {
  readonly team: Team;
  readonly named: TeamMachine;
  readonly second: TeamMachine;
  readonly third: TeamMachine;
  readonly caseId: string;
  /** Stands in the same minutes, and is open to all. */
  readonly openId: string;
}

const tell = (from: TeamMachine, to: TeamMachine): void =>
  expect(['exchange.gap', undefined]).toContain(to.take(from.bundleFor(to)));

/** Three coordinators, a case that only the first may know of, and the minutes in which it stands. */
function threeCoordinators(): Three {
  const team = exchangeTeam([
    { role: 'coordinator', unitId: 'unit-school' },
    { role: 'coordinator', unitId: 'unit-social' },
  ]);
  const [named, second, third] = team.machines;
  if (named === undefined || second === undefined || third === undefined) throw new Error('three machines');
  const fields = aCase({ identityProtection: 'protectedRegistration', namedUserIds: [FOUNDER] });
  const caseId = named.call('cases.raise', { fields, returnOf: null, draftKey: null })?.caseId ?? '';
  const open = named.call('cases.raise', { fields: aCase(), returnOf: null, draftKey: null });
  const openId = open?.caseId ?? '';
  for (const id of [caseId, openId])
    named.call('consents.register', { consent: aConsent(id), replaces: null, draftKey: null });
  team.clock.now = Date.parse(`${MEETING}T12:00:00Z`);
  named.call('meetings.start', { meetingId: MEETING });
  for (const id of [caseId, openId]) named.call('decisions.record', aDecision(id, MEETING));
  expect(named.call('meetings.seal', { meetingId: MEETING })).toBeDefined();
  const all = [named, second, third];
  for (const from of all) for (const to of all) if (from !== to) tell(from, to);
  expect(listLacking(third.core.store, 1000).length).toBeGreaterThan(5);
  expect(readSeal(third.core.store, MEETING)).toBeUndefined();
  return { team, named, second, third, caseId, openId };
}

const isWhole = ({ core }: TeamMachine, caseId: string): void => {
  expect(getRow(core.store, 'cases', caseId)).toMatchObject({ firstName: 'Nova' });
  expect(readSeal(core.store, MEETING)).toMatchObject({ state: 'intact' });
  expect(listLacking(core.store, 1000)).toEqual([]);
};

const pair = fc.constantFrom<readonly [number, number]>([0, 1], [1, 0], [1, 2], [2, 1], [2, 0]);

it('over three machines, of which the one that knows and the last never meet', () => {
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 12 }), (order) => {
      const { team, named, second, third, caseId } = threeCoordinators();
      const machines = [named, second, third];
      const namedUserIds = [FOUNDER, second.userId, third.userId];
      expect(named.call('cases.change', { caseId, fields: { namedUserIds } })).toBeNull();
      const meet = ([from, to]: readonly [number, number]): void => {
        team.clock.now += 1000;
        const [one, other] = [machines[from], machines[to]];
        if (one !== undefined && other !== undefined) tell(one, other);
      };
      for (const step of order) meet(step);
      for (const step of [
        [1, 0],
        [0, 1],
        [2, 1],
        [1, 2],
      ] as const)
        meet(step);
      isWhole(second, caseId);
      isWhole(third, caseId);
      team.close();
    }),
    { numRuns: 3 },
  );
});

it('a file to somebody who has heard all and may know no more says nothing twice', () => {
  const { team, named, second } = threeCoordinators();
  // Of what is kept short, once more what may be known: it may have come as hashes from somebody else.
  expect(readBundle(named.bundleFor(second)).lines.filter((line) => !('cut' in line))).toEqual([]);
  team.close();
});

it('minutes can be checked after a case of them was erased by somebody who may not have them', () => {
  const { team, named, second, third, caseId, openId } = threeCoordinators();
  second.core.write('erasures.erase', (tx) => tx.add('erasures', anErasure(openId)));
  tell(second, named);
  const stateAt = ({ core }: TeamMachine) => readSeal(core.store, MEETING)?.state;
  expect(stateAt(named)).toBe('intact');
  // Also where they come to without the case.
  const namedUserIds = [FOUNDER, second.userId, third.userId];
  team.clock.now += 1000;
  expect(named.call('cases.change', { caseId, fields: { namedUserIds } })).toBeNull();
  tell(named, third);
  tell(third, named);
  tell(named, third);
  expect(stateAt(third)).toBe('intact');
  // It is erased once.
  expect(named.call('erasures.list', null)?.receipts).toHaveLength(1);
  team.close();
});
