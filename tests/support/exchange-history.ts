/** What may happen on the machines of a team, and a model that says what must have become of it. */
import fc from 'fast-check';
import { unitsToldOf } from '../../db/told-sql.ts';
import { Failure } from '../../domain/kernel/errors.ts';
import { aCase, aConsent, anErasure } from './case-builders.ts';
import { checkErased, checkTold, grantedInSpite, isCoordinator } from './exchange-oracle.ts';
import { exchangeTeam } from './exchange-team.ts';
import type { Team, TeamMachine } from './exchange-team.ts';
import { wholeState } from './whole-state.ts';

/** Beside the founder: another coordinator, and two members. */
const others = [
  { role: 'coordinator', unitId: 'unit-school' },
  { role: 'member', unitId: 'unit-school-health' },
  { role: 'member', unitId: 'unit-social' },
] as const;

const who = fc.nat(others.length);
export const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('edit' as const), who, nr: fc.nat(2), value: fc.nat(9) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('note' as const), who, nr: fc.nat(2), value: fc.nat(9) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('withdraw' as const), who, nr: fc.nat(2), unit: fc.nat(1) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('consent' as const), who, nr: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('erase' as const), who, nr: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('promote' as const), who }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('settle' as const), who, side: fc.nat(2), words: fc.boolean() }),
  },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('send' as const), who, to: who }) },
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('take' as const), at: fc.nat(50), again: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('inAndBack' as const), at: fc.nat(50) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const), who }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('skew' as const),
      who,
      minutes: fc.integer({ min: -240, max: 4 }),
    }),
  },
);
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const UNITS = ['unit-school-health', 'unit-social'];
/** These leave everything as it was and are mended by the next file the other way; anything else is a fault. */
const bearable = [
  'exchange.gap',
  'clock-ahead',
  // Whoever has not heard that somebody has become a coordinator hears it from the one who wrote it.
  'exchange.foreign',
];

export interface Played extends Team {
  /** What the model found wrong, in words. */
  readonly wrong: string[];
  /** What became of the files that were handed over: how many were taken in, and how many refused by which rule. */
  readonly files: ReadonlyMap<string, number>;
}

export function playHistory(steps: readonly Step[]): Played {
  const team = exchangeTeam(others);
  const { machines, clock } = team;
  const wrong: string[] = [];
  const files = new Map<string, number>();
  const mail: { readonly to: TeamMachine; readonly bytes: Uint8Array }[] = [];
  const at = (index: number): TeamMachine => machines[index % machines.length] ?? raise('no machine');
  const caseIds = raiseCases(at(0));

  const take = (to: TeamMachine, bytes: Uint8Array): void => {
    const refused = to.take(bytes);
    const became = refused ?? 'taken in';
    files.set(became, (files.get(became) ?? 0) + 1);
    if (refused !== undefined && !bearable.includes(refused)) wrong.push(`refused: ${refused}`);
    checkErased(machines, wrong);
    wrong.push(...grantedInSpite(to));
  };

  for (const one of steps) {
    clock.now += 1000;
    if (one.kind === 'take') {
      const letter = mail[one.at % Math.max(1, mail.length)];
      if (letter === undefined) continue;
      if (!one.again) mail.splice(mail.indexOf(letter), 1);
      take(letter.to, letter.bytes);
      continue;
    }
    if (one.kind === 'inAndBack') {
      const letter = mail[one.at % Math.max(1, mail.length)];
      if (letter !== undefined) wrong.push(...leftOf(letter.to, letter.bytes));
      continue;
    }
    const machine = at(one.who);
    const caseId = 'nr' in one ? (caseIds[one.nr] ?? '') : '';
    switch (one.kind) {
      case 'edit':
        machine.call('cases.change', { caseId, fields: { question: `Fråga ${one.value}?` } });
        break;
      case 'note':
        machine.call('notes.add', {
          caseId,
          text: `Anteckning ${one.value}`,
          category: 'health',
          limit: { to: 'team' },
          aboutOther: null,
          authorUnitId: null,
        });
        break;
      case 'withdraw':
        machine.call('consents.withdraw', { caseId, unitIds: [UNITS[one.unit] ?? ''], receivedBy: 'Prov' });
        break;
      case 'consent':
        machine.call('consents.register', {
          consent: aConsent(caseId),
          replaces: null,
          seenWithdrawals: machine.call('consents.get', { caseId })?.withdrawals.map(({ id }) => id) ?? [],
          draftKey: null,
        });
        break;
      case 'settle':
        settle(machine, one);
        break;
      case 'erase':
        erase(machine, caseId);
        break;
      case 'promote':
        promote(at(0), machine);
        break;
      case 'send':
        if (mayReach(machine, at(one.to)))
          mail.push({ to: at(one.to), bytes: machine.bundleFor(at(one.to)) });
        break;
      case 'undo':
        machine.undo();
        break;
      case 'restart':
        machine.restart();
        break;
      case 'skew':
        machine.skew = one.minutes * 60_000;
    }
  }
  meet(team, take);
  checkTold(machines, wrong);
  return { ...team, wrong, files };
}

/** What taking a file in and back has left behind. */
function leftOf(to: TeamMachine, bytes: Uint8Array): string[] {
  const before = wholeState(to.core.store);
  if (to.take(bytes) !== undefined || !to.undo()) return [];
  const after = wholeState(to.core.store);
  const left = [
    ...after.filter((row) => !before.includes(row)),
    ...before.filter((row) => !after.includes(row)),
  ];
  return left.map((row) => `not as it was: ${row.slice(0, 200)}`);
}

function raiseCases(first: TeamMachine): string[] {
  return ['Nova', 'Tove', 'Ali'].map((firstName) => {
    const raised = first.call('cases.raise', {
      fields: aCase({ firstName }),
      returnOf: null,
      draftKey: null,
    });
    const caseId = raised?.caseId ?? raise('not raised');
    first.call('consents.register', { consent: aConsent(caseId), replaces: null, draftKey: null });
    return caseId;
  });
}

/** The first conflict that is open there: one of its sides is kept, or other words are written. */
function settle(
  machine: TeamMachine,
  { side, words }: { readonly side: number; readonly words: boolean },
): void {
  const [conflict] = machine.call('exchange.conflicts', null) ?? [];
  if (conflict === undefined) return;
  const { entity, rowId, field, sides } = conflict;
  const keep = sides[side % sides.length]?.hlc ?? '';
  machine.call('exchange.settle', {
    entity,
    rowId,
    field,
    seen: sides.map(({ hlc }) => hlc),
    choice: words ? { write: 'Det tredje?' } : { keep },
  });
}

const raise = (what: string): never => {
  throw new Error(what);
};

const mayReach = (from: TeamMachine, to: TeamMachine): boolean =>
  from !== to && (isCoordinator(from) || isCoordinator(to));

/** As the handler would once the time has come, which is longer than a history. */
function erase({ core }: TeamMachine, caseId: string): void {
  if (core.user().role !== 'coordinator') return;
  if (core.store.one('SELECT 1 FROM erased_cases WHERE case_id = ?', caseId) !== undefined) return;
  quietly(() =>
    core.write('erasures.erase', (tx) =>
      tx.add('erasures', anErasure(caseId, { unitIds: unitsToldOf(tx, caseId) })),
    ),
  );
}

function promote({ core }: TeamMachine, { userId }: TeamMachine): void {
  quietly(() => core.write('users.change', (tx) => tx.set('users', userId, { role: 'coordinator' })));
}

/** A clock that stands behind the log writes nothing. */
function quietly(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}

/** Everybody gives everybody a file, a few times over, with clocks that are right: nothing is on its way any more. */
function meet({ machines, clock }: Team, take: (to: TeamMachine, bytes: Uint8Array) => void): void {
  clock.now += 6 * 3_600_000;
  for (const machine of machines) machine.skew = 0;
  for (let round = 0; round < 4; round += 1)
    for (const from of machines)
      for (const to of machines) {
        if (!mayReach(from, to)) continue;
        clock.now += 1000;
        take(to, from.bundleFor(to));
      }
}
