/** That a concern has been reported reaches every coordinator, and leaves no trace in any other file. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBundle } from '../../../core/exchange/bundle-text.ts';
import { compareProjection } from '../../../db/changes/rebuild.ts';
import { verifyChains } from '../../../db/changes/verify.ts';
import { isFull } from '../../../domain/exchange/bundle.ts';
import { anErasure } from '../../support/case-builders.ts';
import { caseOfAll, exchangeTrio } from '../../support/exchange-team.ts';
import type { Team, TeamMachine } from '../../support/exchange-team.ts';

let team: Team;
let ours: TeamMachine;
let other: TeamMachine;
let member: TeamMachine;
let caseId: string;
beforeEach(() => {
  const trio = exchangeTrio();
  ({ team, ours, other, member } = trio);
  caseId = caseOfAll(trio);
});
afterEach(() => team.close());

const report = (by: TeamMachine, of: string | null = caseId): string =>
  by.call('safeguarding.report', { caseId: of, on: '2026-11-24', unitId: 'unit-school-health' })?.reportId ??
  '';
const known = (to: TeamMachine, of: string | null = caseId): number =>
  to.call('safeguarding.list', { caseId: of })?.length ?? -1;
const linesOf = (from: TeamMachine, to: TeamMachine) => readBundle(from.bundleFor(to)).lines;
const give = (from: TeamMachine, to: TeamMachine): void => {
  expect(to.take(from.bundleFor(to))).toBeUndefined();
};
const isWhole = ({ core }: TeamMachine): void => {
  expect(verifyChains(core.store).broken).toBe(0);
  expect(core.store.transaction(() => compareProjection(core.store))).toEqual([]);
};

describe('what a member has reported', () => {
  it('is held in no line of the member’s own file: it goes whole, and on to every coordinator', () => {
    report(member);
    report(member, null);
    expect(linesOf(member, ours).every(isFull)).toBe(true);
    give(member, ours);
    give(ours, other);
    for (const machine of [ours, other]) {
      expect([known(machine), known(machine, null)]).toEqual([1, 1]);
      isWhole(machine);
    }
  });

  it('stands in the access log of its case where it leaves and where it comes', () => {
    const rows = ({ core }: TeamMachine, action: string): number =>
      core.store.all('SELECT 1 FROM access_log WHERE case_id = ? AND action = ?', caseId, action).length;
    const [sent, received] = [rows(member, 'export'), rows(ours, 'receive')];
    report(member);
    give(member, ours);
    expect([rows(member, 'export'), rows(ours, 'receive')]).toEqual([sent + 1, received + 1]);
  });

  it('is listed by no plan of an import', () => {
    report(member);
    expect(ours.inspect(member.bundleFor(ours))).toMatchObject({ rows: [], added: 0, refusedCount: 0 });
  });

  it('can be taken back, and by nobody else', () => {
    const reportId = report(member);
    give(member, ours);
    member.call('safeguarding.takeBack', { reportId });
    give(member, ours);
    expect(known(ours)).toBe(0);
  });
});

describe('a file to a member', () => {
  it('is the same with a report and without one, to the last hash and mark', () => {
    const before = readBundle(ours.bundleFor(member));
    report(ours);
    report(ours, null);
    const after = readBundle(ours.bundleFor(member));
    expect(after.lines).toEqual(before.lines);
    expect(after.header.has).toEqual(before.header.has);
  });
});

describe('a coordinator to whom the case is closed', () => {
  it('is sent no line of it, and all of it once the case is open again', () => {
    ours.call('cases.change', { caseId, fields: { identityProtection: 'marked' } });
    report(ours);
    give(ours, other);
    const concerns = "SELECT 1 FROM change WHERE case_id LIKE 'apart/%'";
    expect(other.core.store.all(concerns)).toEqual([]);
    ours.call('cases.change', { caseId, fields: { namedUserIds: [ours.userId, other.userId] } });
    give(other, ours);
    give(ours, other);
    expect(known(other)).toBe(1);
    isWhole(other);
  });
});

it('cannot come back by an undo, after an erasure that took as many changes away as it added', () => {
  report(member);
  give(member, ours);
  const [before] = ours.core.store.all<{ n: number }>('SELECT count(*) AS n FROM change');
  const was = JSON.stringify({ case_id: caseId, value: 'Nova' });
  ours.core.store.run('UPDATE arrived_change SET was = ?', was);
  ours.core.write('erasures.erase', (tx) => tx.add('erasures', anErasure(caseId)));
  expect(ours.core.store.all('SELECT count(*) AS n FROM change')).toEqual([before]);
  expect(ours.undo()).toBe(false);
  expect(ours.core.store.all("SELECT 1 FROM arrived_change WHERE was <> ''")).toEqual([]);
});

it('goes with its case when that is erased, hash and all, and does not come back', () => {
  report(member);
  give(member, ours);
  give(ours, other);
  const late = other.bundleFor(ours);
  const own = report(ours);
  expect(own).not.toBe('');
  give(ours, other);
  const withOurs = other.bundleFor(ours);
  team.clock.now += 1000;
  ours.core.write('erasures.erase', (tx) => tx.add('erasures', anErasure(caseId)));
  for (const bytes of [late, member.bundleFor(ours), withOurs]) expect(ours.take(bytes)).toBeUndefined();
  expect(ours.core.store.all("SELECT 1 FROM change WHERE entity = 'safeguardingReports'")).toEqual([]);
  expect(ours.core.store.all('SELECT 1 FROM safeguarding_reports')).toEqual([]);
  isWhole(ours);
});
